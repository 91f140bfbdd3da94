import { Switch, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { DurationField } from './DurationField';
import type { Duration } from './planDefaults';

/** The distance of the compared points: the server's choice unless one wants another. */
export function StepChoice(props: {
  step: Duration | null;
  onChange: (step: Duration | null) => void;
}) {
  const { step, onChange } = props;
  const t = useT();
  return (
    <div>
      <Switch
        label={t('wizard.timing.ownStep')}
        isSelected={step !== null}
        onChange={own => onChange(own ? { amount: 1, unit: 'hours' } : null)}
      />
      {step ? (
        <DurationField
          field="step"
          label={t('wizard.timing.step')}
          value={step}
          onChange={onChange}
        />
      ) : (
        <Text as="p" variant="body-small">
          {t('wizard.timing.stepHint')}
        </Text>
      )}
    </div>
  );
}
