import { Flex, NumberField, Select } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { UNITS, type Duration } from './planDefaults';
import styles from './Wizard.module.css';

/** A length of time as a number and a unit. */
export function DurationField(props: {
  field: string;
  label: string;
  value: Duration;
  onChange: (value: Duration) => void;
  isInvalid?: boolean;
}) {
  const { field, label, value, onChange, isInvalid } = props;
  const t = useT();
  return (
    <div data-field={field}>
      <Flex gap="2" align="end">
        <NumberField
          label={label}
          className={styles.amount}
          value={value.amount}
          minValue={0}
          onChange={amount => onChange({ ...value, amount })}
          isInvalid={isInvalid}
        />
        <Select
          aria-label={t('wizard.timing.unit', { field: label })}
          className={styles.unit}
          options={UNITS.map(id => ({
            id,
            label: t(`wizard.timing.units.${id}`),
          }))}
          selectedKey={value.unit}
          onSelectionChange={key => {
            const unit = UNITS.find(one => one === key);
            if (unit) onChange({ ...value, unit });
          }}
        />
      </Flex>
    </div>
  );
}
