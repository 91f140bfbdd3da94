import { Flex, NumberField, Select, TextField } from '@backstage/ui';
import { DayField } from '../../components/DayField';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';
import type { FieldProps } from './fieldProps';
import { FieldSection } from './FieldSection';
import { UNITS } from './programmeDraft';

/** How long a cycle is, and when the first one begins. */
export function CadenceFields(props: FieldProps) {
  const { draft, onChange } = props;
  const t = useT();
  return (
    <FieldSection title={t('form.cadence')}>
      <Flex gap="3" className={layout.wrap}>
        <NumberField
          className={layout.short}
          label={t('form.every')}
          minValue={1}
          maxValue={366}
          step={1}
          value={draft.every}
          onChange={every => onChange({ every })}
        />
        <Select
          className={layout.short}
          label={t('form.unit')}
          options={UNITS.map(id => ({ id, label: t(`form.units.${id}`) }))}
          selectedKey={draft.unit}
          onSelectionChange={key => {
            const unit = UNITS.find(one => one === key);
            if (unit) onChange({ unit });
          }}
        />
      </Flex>
      <DayField
        label={t('form.startDate')}
        description={t('form.startHint')}
        value={draft.startDate}
        onChange={startDate => onChange({ startDate })}
      />
      <TextField
        label={t('form.timeZone')}
        description={t('form.timeZoneHint')}
        maxLength={60}
        value={draft.timeZone}
        onChange={timeZone => onChange({ timeZone })}
      />
      <NumberField
        label={t('form.frozen')}
        description={t('form.frozenHint')}
        minValue={0}
        maxValue={26}
        step={1}
        value={draft.frozenCycles}
        onChange={frozenCycles => onChange({ frozenCycles: frozenCycles || 0 })}
      />
    </FieldSection>
  );
}
