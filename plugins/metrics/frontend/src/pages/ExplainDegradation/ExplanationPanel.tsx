import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import { LoadFailure } from '../../components/LoadFailure';
import {
  useExplainDegradation,
  type useExplanation,
} from '../../hooks/useExplanations';
import { useT } from '../../hooks/useT';
import { Pending } from './Pending';
import { ExplanationResult } from './result/ExplanationResult';

/** What is asked again after a failure. */
function inputOf({ entityRef, metricId, at, incident }: Explanation) {
  return {
    entityRef,
    at,
    ...(metricId ? { metricId } : {}),
    ...(incident ? { incident } : {}),
  };
}

/** One explanation in whatever state it is. */
export function ExplanationPanel(props: {
  id: string;
  query: ReturnType<typeof useExplanation>;
  onCancel: () => void;
  onAsked: (id: string) => void;
}) {
  const { id, query, onCancel, onAsked } = props;
  const { data, error, isPending } = query;
  const t = useT();
  const asking = useExplainDegradation();
  return (
    <>
      {isPending && <LoadingPanel height={420} />}
      {error && (
        <LoadFailure
          title={t('explain.error.load')}
          name={id}
          query={query}
          forbidden={t('telemetry.error.forbidden')}
        />
      )}
      {data?.state === 'pending' && (
        <Pending explanation={data} onCancel={onCancel} />
      )}
      {data?.state === 'failed' && (
        <ErrorPanel
          title={t('explain.failed.title')}
          error={asking.error ?? data.error}
          isRetrying={asking.isPending}
          onRetry={() =>
            asking.mutate(inputOf(data), {
              onSuccess: next => onAsked(next.id),
            })
          }
        />
      )}
      {data?.state === 'done' && <ExplanationResult explanation={data} />}
    </>
  );
}
