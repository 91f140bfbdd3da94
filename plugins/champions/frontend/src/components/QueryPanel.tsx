import { ErrorPanel, LoadingPanel } from '@hone/react';
import type { ReactNode } from 'react';
import { useT } from '../hooks/useT';

/** A part of a page while it loads, when it failed, and when it is there; what was read before stays. */
export function QueryPanel<V>(props: {
  query: {
    data: V | undefined;
    isPending: boolean;
    isFetching: boolean;
    error: Error | null;
    dataUpdatedAt: number;
    refetch: () => unknown;
  };
  /** Height in pixels that is kept free. */
  height?: number;
  children: (data: V) => ReactNode;
}) {
  const { query, height, children } = props;
  const t = useT();
  return (
    <>
      {query.isPending && <LoadingPanel height={height} />}
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
          lastGoodAt={query.dataUpdatedAt || null}
        />
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
