import { useHoneFormat } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { isForbidden } from '../../components/isForbidden';
import { LoadFailure } from '../../components/LoadFailure';
import { useCatalogue } from '../../hooks/useCatalogue';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useExploration } from '../../hooks/useExploration';
import { useExplorerUrl } from '../../hooks/useExplorerUrl';
import { useT } from '../../hooks/useT';
import { ExplorerControls } from './controls/ExplorerControls';
import { Explored } from './Explored';
import { NoMetric } from './NoMetric';
import { explorerWindow } from './url/explorerRange';

/** How does this metric behave for these services, and can it carry an experiment? */
export function MetricExplorer() {
  const t = useT();
  const { now } = useHoneFormat();
  const [url, setUrl] = useExplorerUrl();
  const { metric, services } = url;
  const window = explorerWindow(url.range, now.getTime());
  const names = useEntityTitles(services);
  const catalogue = useCatalogue(services[0] ?? null);
  const isAsked = metric !== null && services.length > 0;
  const exploration = useExploration(
    isAsked ? { metric, services, window } : null,
  );
  const entry = catalogue.data?.items.find(one => one.metric.name === metric);
  const forbidden = [exploration, catalogue].find(({ error }) =>
    isForbidden(error),
  );
  if (forbidden) {
    return (
      <LoadFailure
        title={t('explorer.error')}
        name={t('explorer.heading')}
        query={forbidden}
        forbidden={t('telemetry.error.forbidden')}
      />
    );
  }
  return (
    <Flex direction="column" gap="4" pb="6">
      <Text as="h2" variant="title-small">
        {entry?.metric.title ?? metric ?? t('explorer.heading')}
      </Text>
      <ExplorerControls
        url={url}
        window={window}
        names={names}
        catalogue={catalogue}
        isUpdating={exploration.isFetching && Boolean(exploration.data)}
        onChange={setUrl}
      />
      {isAsked ? (
        <Explored
          query={exploration}
          url={url}
          names={names}
          metric={metric}
          entry={entry}
          onChange={setUrl}
        />
      ) : (
        <NoMetric
          service={services[0] ?? null}
          names={names}
          catalogue={catalogue}
          onMetric={next => setUrl({ metric: next })}
        />
      )}
    </Flex>
  );
}
