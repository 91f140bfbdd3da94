import { Select } from '@backstage/ui';
import { useCatalogue } from '../../../hooks/useCatalogue';
import { useT } from '../../../hooks/useT';
import styles from '../ExplainDegradation.module.css';

/** No metric is called so. */
const ANY = 'any metric';

/** A metric of the service, or the one that strays most. */
export function MetricSelect(props: {
  entityRef: string | null;
  value: string | null;
  onChange: (metricId: string | null) => void;
}) {
  const { entityRef, value, onChange } = props;
  const t = useT();
  const catalogue = useCatalogue(entityRef);
  const known = (catalogue.data?.items ?? []).flatMap(({ metricId, metric }) =>
    metricId === null ? [] : [{ id: metricId, label: metric.title }],
  );
  const isKnown = value === null || known.some(({ id }) => id === value);
  return (
    <Select
      className={styles.field}
      label={t('explain.form.metric')}
      description={
        catalogue.error
          ? t('explain.error.metrics', { message: catalogue.error.message })
          : undefined
      }
      options={[
        { id: ANY, label: t('explain.form.anyMetric') },
        ...(isKnown ? [] : [{ id: value, label: value }]),
        ...known,
      ]}
      value={value ?? ANY}
      onChange={key =>
        onChange(typeof key === 'string' && key !== ANY ? key : null)
      }
      isDisabled={entityRef === null}
    />
  );
}
