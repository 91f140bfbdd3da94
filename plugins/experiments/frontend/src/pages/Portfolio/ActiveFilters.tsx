import { Button, Flex, Tag, TagGroup } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { listActiveFilters } from './listActiveFilters';
import type { PortfolioState } from './portfolioUrl';
import { useFilterWords } from './useFilterWords';

/** What narrows the list now, each with a way to take it off. */
export function ActiveFilters(props: {
  state: PortfolioState;
  onChange: (patch: Partial<PortfolioState>) => void;
  onClear: () => void;
}) {
  const { state, onChange, onClear } = props;
  const t = useT();
  const words = useFilterWords();
  const filters = listActiveFilters(state);
  if (filters.length === 0) return null;
  return (
    <Flex align="center" gap="2">
      <TagGroup
        aria-label={t('portfolio.selected')}
        onRemove={keys => {
          const removed = filters.find(({ id }) => keys.has(id));
          if (removed) onChange(removed.without);
        }}
      >
        {filters.map(filter => (
          <Tag key={filter.id} id={filter.id} textValue={words(filter).value}>
            {t('portfolio.filterChip', words(filter))}
          </Tag>
        ))}
      </TagGroup>
      {filters.length > 1 && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          {t('portfolio.clear')}
        </Button>
      )}
    </Flex>
  );
}
