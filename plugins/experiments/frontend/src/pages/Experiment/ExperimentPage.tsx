import { HoneApiError } from '@hone/common';
import {
  ErrorPanel,
  LoadingPanel,
  NotFoundPanel,
  useUrlState,
} from '@hone/react';
import {
  ButtonLink,
  Container,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Flex,
} from '@backstage/ui';
import { WhyPanel } from '../../components/WhyPanel/WhyPanel';
import { useAnalysis } from '../../hooks/useAnalysis';
import { useExperiment } from '../../hooks/useExperiment';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { ActivityTab } from './ActivityTab';
import { BottomBar } from './BottomBar';
import { EvidenceTab } from './EvidenceTab';
import { ExperimentHeader } from './ExperimentHeader';
import { EXPERIMENT_URL, TABS } from './experimentUrl';
import { OverviewTab } from './OverviewTab';
import { PlanTab } from './PlanTab';
import { usePageKeys } from './usePageKeys';
import styles from './Experiment.module.css';

/** What are we trying, is it working, can I believe it, what happens next? */
export function ExperimentPage(props: { experimentKey: string }) {
  const { experimentKey } = props;
  const t = useT();
  const links = useLinks();
  const [url, setUrl] = useUrlState(EXPERIMENT_URL);
  const query = useExperiment(experimentKey);
  const experiment = query.data;
  const analysis = useAnalysis(
    experimentKey,
    experiment?.verdict?.analysisId ?? null,
  );
  const openWhy = () => setUrl({ panel: 'why' });
  const { toDecision } = usePageKeys({
    openTab: tab => setUrl({ tab }),
    openWhy,
  });

  if (query.error instanceof HoneApiError && query.error.status === 404) {
    return (
      <Container>
        <NotFoundPanel
          what={experimentKey}
          action={
            <ButtonLink variant="secondary" href={links.portfolio()}>
              {t('openPortfolio')}
            </ButtonLink>
          }
        />
      </Container>
    );
  }
  if (!experiment) {
    return (
      <Container>
        {query.error ? (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <LoadingPanel height={480} />
        )}
      </Container>
    );
  }
  return (
    <Container className={styles.page}>
      <Flex direction="column" gap="4" pb="6">
        <ExperimentHeader experiment={experiment} />
        <Tabs
          selectedKey={url.tab}
          onSelectionChange={key => {
            const tab = TABS.find(one => one === key);
            if (tab) setUrl({ tab });
          }}
        >
          <TabList aria-label={t('experiment.tabs.label')}>
            {TABS.map(tab => (
              <Tab key={tab} id={tab}>
                {t(`experiment.tabs.${tab}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="overview">
            <OverviewTab
              experiment={experiment}
              analysis={analysis}
              onWhy={openWhy}
            />
          </TabPanel>
          <TabPanel id="evidence">
            <EvidenceTab experiment={experiment} analysis={analysis} />
          </TabPanel>
          <TabPanel id="plan">
            <PlanTab experiment={experiment} queries={analysis.data?.queries} />
          </TabPanel>
          <TabPanel id="activity">
            <ActivityTab experiment={experiment} />
          </TabPanel>
        </Tabs>
      </Flex>
      <BottomBar
        experiment={experiment}
        onDecide={toDecision}
        onWhy={openWhy}
      />
      <WhyPanel
        experiment={url.panel === 'why' ? experiment : null}
        onClose={() => setUrl({ panel: '' })}
      />
    </Container>
  );
}
