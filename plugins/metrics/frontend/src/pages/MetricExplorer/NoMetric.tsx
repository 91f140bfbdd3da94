import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { EmptyPanel, LoadingPanel } from '@hone/react';
import { Button, ButtonLink } from '@backstage/ui';
import { LoadFailure } from '../../components/LoadFailure';
import type { useCatalogue } from '../../hooks/useCatalogue';
import { useT } from '../../hooks/useT';

/** Nothing is chosen yet: the way to the first useful picture. */
export function NoMetric(props: {
  service: string | null;
  names: Record<string, string>;
  catalogue: ReturnType<typeof useCatalogue>;
  onMetric: (metric: string) => void;
}) {
  const { service, names, catalogue, onMetric } = props;
  const t = useT();
  const entityLink = useEntityRefLink();
  if (service === null) {
    return <EmptyPanel sentence={t('explorer.empty.services')} />;
  }
  const name = names[service] ?? service;
  if (catalogue.error) {
    return (
      <LoadFailure
        title={t('explorer.empty.error')}
        name={name}
        query={catalogue}
      />
    );
  }
  if (!catalogue.data) return <LoadingPanel height={120} />;
  const { items } = catalogue.data;
  const first = items.find(({ metricId }) => metricId !== null);
  if (!first) {
    return (
      <EmptyPanel
        sentence={t('explorer.empty.undefined', { name, count: items.length })}
        action={
          <ButtonLink
            variant="primary"
            href={`${entityLink(service)}/telemetry`}
          >
            {t('explorer.empty.telemetry')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <EmptyPanel
      sentence={t('explorer.empty.metric', { title: first.metric.title })}
      action={
        <Button variant="primary" onPress={() => onMetric(first.metric.name)}>
          {t('explorer.empty.open')}
        </Button>
      }
    />
  );
}
