import { HoneApiError } from '@hone/common';
import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, SidePanel } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { ExperimentVerdict } from '../ExperimentVerdict';
import { useAnalysis } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { WhyDetails } from './WhyDetails';

/**
 * How the verdict came about, in order: the rules, the checks, the queries, and what it takes to compute it again.
 */
export function WhyPanel(props: {
  experiment: ExperimentSummary | null;
  onClose: () => void;
}) {
  const { experiment, onClose } = props;
  const t = useT();
  const analysis = useAnalysis(
    experiment?.key ?? '',
    experiment?.verdict?.analysisId ?? null,
    experiment !== null,
  );
  const missing =
    !experiment?.verdict ||
    (analysis.error instanceof HoneApiError && analysis.error.status === 404);
  return (
    <SidePanel
      isOpen={experiment !== null}
      onClose={onClose}
      title={t('why.title', { key: experiment?.key ?? '' })}
      width={600}
    >
      <Flex direction="column" gap="5">
        {experiment && (
          <ExperimentVerdict
            experiment={experiment}
            analysis={analysis.data}
            copy={false}
          />
        )}
        {missing && <Text>{t('why.none')}</Text>}
        {!missing && analysis.isPending && <LoadingPanel lines={8} />}
        {!missing && analysis.error && (
          <ErrorPanel
            title={t('error.load')}
            error={analysis.error}
            onRetry={() => analysis.refetch()}
            isRetrying={analysis.isFetching}
          />
        )}
        {analysis.data && <WhyDetails analysis={analysis.data} />}
      </Flex>
    </SidePanel>
  );
}
