import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  useElementWidth,
} from '@hone/react';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { ExperimentList } from '../../components/ExperimentList/ExperimentList';
import { useExperimentList } from '../../hooks/useExperimentList';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { listActiveFilters } from './listActiveFilters';
import { ExperimentTable } from './ExperimentTable';
import { ExportButton } from './ExportButton';
import { toFilter, type PortfolioState } from './portfolioUrl';
import { SelectionBar } from './SelectionBar';
import { useFilterWords } from './useFilterWords';

/** Below this a table would need scrolling in two directions. */
const NARROW = 720;

const NOTHING: ReadonlySet<string> = new Set();

/** The rows behind the filters: a table, or a list in narrow places. */
export function ExperimentRows(props: {
  state: PortfolioState;
  onChange: (patch: Partial<PortfolioState>) => void;
  onClear: () => void;
}) {
  const { state, onChange, onClear } = props;
  const t = useT();
  const links = useLinks();
  const [ref, width] = useElementWidth<HTMLDivElement>(1000);
  // Typing stays fast while the rows follow.
  const filter = toFilter(useDeferredValue(state));
  const query = useExperimentList(filter);
  const rows = useMemo(() => query.rows ?? [], [query.rows]);
  const [selected, setSelected] = useState(NOTHING);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const filtered = listActiveFilters(state).length > 0;

  return (
    <div ref={ref}>
      <Flex direction="column" gap="3">
        {query.isPending && <LoadingPanel height={10 * 56} />}
        {query.error && (
          <ErrorPanel
            title={query.rows ? t('portfolio.stays') : t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
            lastGoodAt={query.dataUpdatedAt || null}
          />
        )}
        {query.rows && rows.length === 0 && filtered && (
          <FilteredEmpty state={state} onChange={onChange} onClear={onClear} />
        )}
        {query.rows && rows.length === 0 && !filtered && (
          <EmptyPanel
            sentence={t('portfolio.empty')}
            action={
              <ButtonLink variant="primary" href={links.wizard()}>
                {t('newExperiment')}
              </ButtonLink>
            }
          />
        )}
        <SelectionBar chosen={chosen} onClear={() => setSelected(NOTHING)} />
        {rows.length > 0 &&
          (width < NARROW ? (
            <ExperimentList rows={rows} />
          ) : (
            <ExperimentTable
              rows={rows}
              sort={state.sort}
              onSort={sort => onChange({ sort })}
              isStale={query.isPlaceholderData}
              selected={selected}
              onSelect={setSelected}
            />
          ))}
        {rows.length > 0 && (
          <Flex align="center" justify="between" gap="3">
            <Text role="status">
              {query.isFetching && !query.isFetchingNextPage
                ? t('updating')
                : t('portfolio.shown', { count: rows.length })}
            </Text>
            <Flex gap="2">
              {query.hasNextPage && (
                <Button
                  variant="secondary"
                  onPress={() => query.fetchNextPage()}
                  isPending={query.isFetchingNextPage}
                >
                  {t('loadMore')}
                </Button>
              )}
              <ExportButton filter={filter} />
            </Flex>
          </Flex>
        )}
      </Flex>
    </div>
  );
}

/** Nothing matches: each filter can be taken off right here. */
function FilteredEmpty(props: {
  state: PortfolioState;
  onChange: (patch: Partial<PortfolioState>) => void;
  onClear: () => void;
}) {
  const { state, onChange, onClear } = props;
  const t = useT();
  const words = useFilterWords();
  const filters = listActiveFilters(state);
  return (
    <EmptyPanel
      sentence={t('portfolio.filteredEmpty')}
      action={
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {filters.map(filter => (
            <Button
              key={filter.id}
              variant="secondary"
              onPress={() => onChange(filter.without)}
            >
              {t('portfolio.remove', words(filter))}
            </Button>
          ))}
          {filters.length > 1 && (
            <Button variant="tertiary" onPress={onClear}>
              {t('portfolio.clear')}
            </Button>
          )}
        </Flex>
      }
    />
  );
}
