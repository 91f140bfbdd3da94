import { Flex, NumberField, Switch, Text, TextAreaField } from '@backstage/ui';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';
import type { FieldProps } from './fieldProps';
import { FieldSection } from './FieldSection';
import { TRAITS } from './programmeDraft';

const MOST_CYCLES = 26;

/** Rules beside fairness, and what a hand-over goes through. */
export function RuleFields(props: FieldProps) {
  const { draft, onChange } = props;
  const t = useT();
  const cycles = { minValue: 0, maxValue: MOST_CYCLES, step: 1 };
  return (
    <FieldSection title={t('form.rules')}>
      <Text variant="body-small">{t('form.rulesHint')}</Text>
      <NumberField
        {...cycles}
        label={t('form.restGap')}
        value={draft.restGap}
        onChange={restGap => onChange({ restGap: restGap || 0 })}
      />
      <Flex
        direction="column"
        gap="2"
        role="group"
        aria-label={t('form.diversity')}
      >
        <Text>{t('form.diversity')}</Text>
        <Flex gap="3" className={layout.wrap}>
          {TRAITS.map(trait => (
            <NumberField
              key={trait}
              className={layout.short}
              {...cycles}
              label={t(`form.traits.${trait}`)}
              value={draft.diversity[trait]}
              onChange={within =>
                onChange({
                  diversity: { ...draft.diversity, [trait]: within || 0 },
                })
              }
            />
          ))}
        </Flex>
      </Flex>
      <Switch
        label={t('form.onCall')}
        isSelected={draft.onCall}
        onChange={onCall => onChange({ onCall })}
      />
      <Switch
        label={t('form.preferences')}
        isSelected={draft.preferences}
        onChange={preferences => onChange({ preferences })}
      />
      <TextAreaField
        label={t('form.checklist')}
        description={t('form.checklistHint')}
        rows={4}
        value={draft.checklist}
        onChange={checklist => onChange({ checklist })}
      />
    </FieldSection>
  );
}
