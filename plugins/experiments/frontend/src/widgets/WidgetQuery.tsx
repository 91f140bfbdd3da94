import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Flex } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useT } from '../hooks/useT';
import { HoneQueryProvider } from '../query/HoneQueryProvider';

/** A widget of the home page with what it needs around it. */
export function withQueries(Widget: () => JSX.Element) {
  return function WidgetRoot() {
    return (
      <HoneQueryProvider>
        <Widget />
      </HoneQueryProvider>
    );
  };
}

/** The content of a widget while it loads, when it failed, and when it is there. */
export function WidgetQuery<V>(props: {
  query: {
    data: V | undefined;
    isPending: boolean;
    isFetching: boolean;
    error: Error | null;
    dataUpdatedAt: number;
    refetch: () => unknown;
  };
  children: (data: V) => ReactNode;
}) {
  const { query, children } = props;
  const t = useT();
  return (
    <Flex direction="column" gap="3">
      {query.isPending && <LoadingPanel lines={4} />}
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
    </Flex>
  );
}
