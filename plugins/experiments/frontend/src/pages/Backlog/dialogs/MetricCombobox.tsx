import { useApi } from '@backstage/frontend-plugin-api';
import { Combobox } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { metricsApiRef } from '../../../api/metricsApiRef';
import { useT } from '../../../hooks/useT';
import { useSearchList } from './useSearchList';

const LIMIT = 20;

/** The metric that an idea should change, searched on the server while one types. */
export function MetricCombobox(props: {
  value: string | null;
  onChange: (metricId: string | null) => void;
}) {
  const { value, onChange } = props;
  const t = useT();
  const api = useApi(metricsApiRef);
  const { data: chosen } = useQuery({
    queryKey: ['metric', value],
    queryFn: ({ signal }) => api.getMetric(value ?? '', { signal }),
    enabled: value !== null,
  });
  const { list, failure } = useSearchList(async (q, signal) => {
    const { items } = await api.listMetrics(
      { limit: LIMIT, ...(q ? { q } : {}) },
      { signal },
    );
    return items.map(({ id, title, entityRef }) => ({
      id,
      label: entityRef ? `${title} (${entityRef})` : title,
    }));
  });
  return (
    <Combobox
      // The title of a stored choice arrives after the field.
      key={chosen?.id ?? 'none'}
      label={t('backlog.form.metricId')}
      description={
        failure
          ? t('backlog.searchFailed', { message: failure })
          : t('backlog.form.metricHelp')
      }
      placeholder={t('backlog.form.metricPlaceholder')}
      options={list}
      search={{ mode: 'server' }}
      value={value ? { id: value, label: chosen?.title ?? value } : null}
      onChange={item => onChange(item?.id ?? null)}
    />
  );
}
