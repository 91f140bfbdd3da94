import { useT, type T } from '../../../hooks/useT';
import type { DefinitionFields } from './definitionFields';
import styles from '../EntityTelemetry.module.css';

const LABELS = {
  title: 'telemetry.definition.titleField',
  description: 'telemetry.definition.description',
  unit: 'telemetry.definition.unit',
  direction: 'telemetry.definition.direction',
  owner: 'telemetry.definition.owner',
} as const satisfies Record<keyof DefinitionFields, string>;

const FIELDS = Object.keys(LABELS) as (keyof DefinitionFields)[];

function valueOf(
  t: T,
  fields: DefinitionFields,
  field: keyof DefinitionFields,
) {
  return field === 'direction'
    ? t(`telemetry.direction.${fields.direction}`)
    : fields[field];
}

/** Somebody else was faster: what stands now, where it differs from what is about to be saved. */
export function StandingFields(props: {
  standing: DefinitionFields;
  edited: DefinitionFields;
}) {
  const { standing, edited } = props;
  const t = useT();
  return (
    <div role="alert">
      <p className={styles.text}>{t('telemetry.definition.conflict')}</p>
      <ul className={styles.plain}>
        {FIELDS.filter(field => standing[field] !== edited[field]).map(
          field => (
            <li key={field}>
              {t('telemetry.definition.standing', {
                field: t(LABELS[field]),
                value: valueOf(t, standing, field),
              })}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
