import type { Idea } from '@hone/backstage-plugin-experiments-common';
import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  useElementWidth,
} from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useDeferredValue, useMemo } from 'react';
import { useSlots } from '../../hooks/useSlots';
import { useT } from '../../hooks/useT';
import { useBacklogPage } from './backlogPage';
import { isFiltered, toIdeaFilter, type BacklogState } from './backlogUrl';
import { ExportIdeas } from './ExportIdeas';
import { IdeaCards } from './IdeaCards';
import { IdeaTable } from './IdeaTable';
import { SelectionBar } from './SelectionBar';
import { useBacklogKeys } from './useBacklogKeys';
import { useIdeaList } from './useIdeaList';
import { wipLine } from './wipLine';
import { WipStrip } from './WipStrip';

/** Below this a table would need scrolling in two directions. */
const NARROW = 900;
const NO_IDEAS: Idea[] = [];

/** The ideas behind the filters: a table, or a list in narrow places. */
export function IdeaRows(props: {
  state: BacklogState;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onOpen: (key: string) => void;
  onClear: () => void;
}) {
  const { state, selected, onSelect, onOpen, onClear } = props;
  const t = useT();
  const [ref, width] = useElementWidth<HTMLDivElement>(1200);
  // Typing stays fast while the rows follow.
  const filter = toIdeaFilter(useDeferredValue(state));
  const query = useIdeaList(filter);
  const rows = useMemo(() => query.rows ?? NO_IDEAS, [query.rows]);
  const owners = rows.flatMap(({ ownerRef }) => (ownerRef ? [ownerRef] : []));
  const { data: slots } = useSlots(owners);
  const ranked = state.sort === '-rank';
  const line = useMemo(
    () => wipLine(ranked ? rows : NO_IDEAS, slots ?? []),
    [ranked, rows, slots],
  );
  const chosen = rows.filter(({ id }) => selected.has(id));
  useBacklogKeys(rows, chosen);

  return (
    <div ref={ref}>
      <Flex direction="column" gap="3">
        {query.isPending && <LoadingPanel height={10 * 64} />}
        {query.error && (
          <ErrorPanel
            title={query.rows ? t('portfolio.stays') : t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
            lastGoodAt={query.dataUpdatedAt || null}
          />
        )}
        {query.rows?.length === 0 && (
          <NoIdeas filtered={isFiltered(state)} onClear={onClear} />
        )}
        {rows.length > 0 && (
          <>
            {ranked && slots && (
              <WipStrip slots={slots} lastAbove={line.lastAbove} />
            )}
            <SelectionBar chosen={chosen} onClear={() => onSelect(new Set())} />
            {width < NARROW ? (
              <IdeaCards rows={rows} line={line} />
            ) : (
              <IdeaTable
                rows={rows}
                line={line}
                ranked={ranked}
                selected={selected}
                onSelect={onSelect}
                onOpen={onOpen}
                isStale={query.isPlaceholderData}
              />
            )}
            <RowsFooter query={query} count={rows.length} filter={filter} />
          </>
        )}
      </Flex>
    </div>
  );
}

function RowsFooter(props: {
  query: ReturnType<typeof useIdeaList>;
  count: number;
  filter: ReturnType<typeof toIdeaFilter>;
}) {
  const { query, count, filter } = props;
  const t = useT();
  return (
    <Flex align="center" justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
      <Text role="status">
        {query.isFetching && !query.isFetchingNextPage
          ? t('updating')
          : t('backlog.shown', { count })}
      </Text>
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        {query.hasNextPage && (
          <Button
            variant="secondary"
            onPress={() => query.fetchNextPage()}
            isPending={query.isFetchingNextPage}
          >
            {t('loadMore')}
          </Button>
        )}
        <ExportIdeas filter={filter} />
      </Flex>
    </Flex>
  );
}

function NoIdeas(props: { filtered: boolean; onClear: () => void }) {
  const t = useT();
  const { ask } = useBacklogPage();
  return props.filtered ? (
    <EmptyPanel
      sentence={t('portfolio.filteredEmpty')}
      action={
        <Button variant="secondary" onPress={props.onClear}>
          {t('portfolio.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyPanel
      sentence={t('backlog.empty')}
      action={
        <Button variant="primary" onPress={() => ask({ kind: 'add' })}>
          {t('backlog.add')}
        </Button>
      }
    />
  );
}
