import { NumberField, TextField } from '@backstage/ui';
import { EntityList } from '../../components/EntityList';
import { useT } from '../../hooks/useT';
import type { FieldProps } from './fieldProps';
import { FieldSection } from './FieldSection';

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

/** Who of the scope takes turns. */
export function EligibilityFields(props: FieldProps) {
  const { draft, onChange } = props;
  const t = useT();
  return (
    <FieldSection title={t('form.eligibility')}>
      <NumberField
        label={t('form.tenure')}
        minValue={0}
        maxValue={3650}
        step={1}
        value={draft.minimumTenureDays ?? NaN}
        onChange={value => onChange({ minimumTenureDays: orNull(value) })}
      />
      <NumberField
        label={t('form.cap')}
        minValue={1}
        maxValue={366}
        step={1}
        value={draft.capPerYear ?? NaN}
        onChange={value => onChange({ capPerYear: orNull(value) })}
      />
      <TextField
        label={t('form.annotation')}
        description={t('form.annotationHint')}
        maxLength={120}
        value={draft.annotation}
        onChange={annotation => onChange({ annotation })}
      />
      <EntityList
        label={t('form.exclude')}
        description={t('form.excludeHint')}
        addLabel={t('form.addPerson')}
        removeLabel={title => t('form.removePerson', { title })}
        kinds={['User']}
        most={500}
        value={draft.excludeRefs}
        onChange={excludeRefs => onChange({ excludeRefs })}
      />
    </FieldSection>
  );
}
