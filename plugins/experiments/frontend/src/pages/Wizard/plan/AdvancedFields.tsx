import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import { Flex, NumberField, Select, Switch, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { DurationField } from '../DurationField';
import { fieldError } from '../fieldError';
import { StepChoice } from '../StepChoice';
import type { StepProps } from '../stepProps';
import { planOf } from '../wizardDraft';
import { StopRuleFields } from './StopRuleFields';
import styles from '../Wizard.module.css';

const METHODS = [
  'interrupted-time-series',
  'difference-in-differences',
  'synthetic-control',
  'synthetic-did',
  'structural-time-series',
] as const;
const BY_RULES = 'auto';
const MOST_LOOKS = 10;

/** What has a good default: looks, stop rules, the earliest end, the distance of points, the method. */
export function AdvancedFields(props: Pick<StepProps, 'form' | 'errors'>) {
  const { form, errors } = props;
  const { draft, update, design } = form;
  const t = useT();
  const plan = planOf(draft, design);
  // A fault in a folded part could not be found.
  const faulty = Boolean(fieldError(errors, 'minimum'));
  return (
    <details className={styles.details} open={faulty || undefined}>
      <summary>
        <Text weight="bold">{t('wizard.advanced')}</Text>
      </summary>
      <Flex direction="column" gap="4" mt="2">
        <StopRuleFields form={form} />
        {treatsWholeServices(design) && (
          <div data-field="looks">
            <NumberField
              className={styles.percent}
              label={t('wizard.looks.label')}
              description={t('wizard.looks.description')}
              value={draft.looks}
              minValue={1}
              maxValue={MOST_LOOKS}
              onChange={looks =>
                update({ looks: Number.isFinite(looks) ? looks : 1 })
              }
            />
          </div>
        )}
        {treatsWholeServices(design) && (
          <div>
            <Switch
              label={t('wizard.timing.seal')}
              isSelected={plan.seal}
              onChange={seal => update({ seal })}
            />
            <Text as="p" variant="body-small">
              {t('wizard.timing.sealHint')}
            </Text>
          </div>
        )}
        {design === 'process' && (
          <Select
            label={t('wizard.method.label')}
            className={styles.method}
            options={[
              { id: BY_RULES, label: t('wizard.method.auto') },
              ...METHODS.map(id => ({ id, label: t(`wizard.method.${id}`) })),
            ]}
            selectedKey={draft.method ?? BY_RULES}
            onSelectionChange={key =>
              update({ method: METHODS.find(one => one === key) ?? null })
            }
          />
        )}
        {design !== 'stepped-wedge' && (
          <DurationField
            field="minimum"
            label={t('wizard.timing.minimum')}
            value={plan.minimum}
            onChange={minimum => update({ minimum })}
            isInvalid={faulty}
          />
        )}
        <StepChoice step={draft.step} onChange={step => update({ step })} />
      </Flex>
    </details>
  );
}
