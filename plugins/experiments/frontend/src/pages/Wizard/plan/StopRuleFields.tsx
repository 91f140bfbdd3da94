import { Flex, Select } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { WizardFormState } from '../useWizardForm';
import { onHarmOf } from '../wizardDraft';
import styles from '../Wizard.module.css';

const ON_HARM = ['conclude', 'pause', 'tell'] as const;
const ON_INVALID = ['pause', 'tell'] as const;
const BY_DESIGN = 'default';

/** What the schedule does by itself when a guardrail is hurt or the comparison is broken. */
export function StopRuleFields(props: { form: WizardFormState }) {
  const { draft, update, design } = props.form;
  const t = useT();
  const byDesign = (word: string) => ({
    id: BY_DESIGN,
    label: t('wizard.stop.byDesign', { what: word }),
  });
  return (
    <Flex gap="3" className={styles.wrap}>
      <Select
        label={t('wizard.stop.onHarm')}
        className={styles.stopRule}
        options={[
          byDesign(
            t(`wizard.stop.${onHarmOf({ ...draft, onHarm: null }, design)}`),
          ),
          ...ON_HARM.map(id => ({ id, label: t(`wizard.stop.${id}`) })),
        ]}
        selectedKey={draft.onHarm ?? BY_DESIGN}
        onSelectionChange={key =>
          update({ onHarm: ON_HARM.find(one => one === key) ?? null })
        }
      />
      <Select
        label={t('wizard.stop.onInvalid')}
        className={styles.stopRule}
        options={[
          byDesign(t('wizard.stop.tell')),
          ...ON_INVALID.map(id => ({ id, label: t(`wizard.stop.${id}`) })),
        ]}
        selectedKey={draft.onInvalid ?? BY_DESIGN}
        onSelectionChange={key =>
          update({ onInvalid: ON_INVALID.find(one => one === key) ?? null })
        }
      />
    </Flex>
  );
}
