import { Combobox } from '@backstage/ui';
import type { useCatalogue } from '../../../hooks/useCatalogue';
import { useT } from '../../../hooks/useT';
import styles from './Controls.module.css';

/** What is to be known of the list; undefined when it is complete. */
function useListNote(
  hasService: boolean,
  { data, error }: ReturnType<typeof useCatalogue>,
): string | undefined {
  const t = useT();
  if (!hasService) return t('explorer.metric.first');
  if (error) return t('explorer.metric.failed', { message: error.message });
  const [failure] = data?.failures ?? [];
  if (failure) {
    return t('explorer.metric.failing', {
      source: failure.sourceId,
      message: failure.message,
    });
  }
  return data?.more
    ? t('explorer.metric.more', { count: data.more })
    : undefined;
}

/** Which metric is looked at, of those that the first service has. */
export function MetricPicker(props: {
  metric: string | null;
  hasService: boolean;
  catalogue: ReturnType<typeof useCatalogue>;
  onMetric: (metric: string | null) => void;
}) {
  const { metric, hasService, catalogue, onMetric } = props;
  const t = useT();
  const note = useListNote(hasService, catalogue);
  const known = (catalogue.data?.items ?? [])
    // What is only proposed has no definition that could be asked for.
    .filter(({ metricId }) => metricId !== null)
    .map(entry => ({
      id: entry.metric.name,
      label: entry.metric.title,
      description: entry.metric.name,
    }));
  const isKnown = known.some(({ id }) => id === metric);
  const options =
    metric === null || isKnown
      ? known
      : [{ id: metric, label: metric }, ...known];
  return (
    <Combobox
      // A title that arrives later would not replace what stands in the field.
      key={`${metric} ${isKnown}`}
      className={styles.metric}
      label={t('explorer.metric.label')}
      placeholder={t('explorer.metric.placeholder')}
      description={note}
      isDisabled={!hasService}
      options={options}
      search
      value={metric}
      onChange={key => onMetric(key === null ? null : String(key))}
    />
  );
}
