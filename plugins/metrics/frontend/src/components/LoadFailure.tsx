import { HoneApiError } from '@hone/common';
import { EmptyPanel, ErrorPanel, NotFoundPanel } from '@hone/react';
import { useT } from '../hooks/useT';
import { isForbidden } from './isForbidden';

/** What is read of a query that failed. */
export interface FailedQuery {
  error: unknown;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

/**
 * Why something can't be shown. What the reader may not see is no fault, so there is nothing to try again.
 */
export function LoadFailure(props: {
  title: string;
  name: string;
  query: FailedQuery;
  /** What a reader without the permission is told; about delivery metrics unless given. */
  forbidden?: string;
}) {
  const { title, name, query } = props;
  const t = useT();
  if (isForbidden(query.error)) {
    return <EmptyPanel sentence={props.forbidden ?? t('error.forbidden')} />;
  }
  if (query.error instanceof HoneApiError && query.error.status === 404) {
    return <NotFoundPanel what={name} />;
  }
  return (
    <ErrorPanel
      title={title}
      error={query.error}
      onRetry={() => query.refetch()}
      isRetrying={query.isFetching}
      lastGoodAt={query.dataUpdatedAt || null}
    />
  );
}
