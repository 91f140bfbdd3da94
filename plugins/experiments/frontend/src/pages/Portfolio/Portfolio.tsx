import { useUrlState } from '@hone/react';
import { Container, Flex } from '@backstage/ui';
import { useRef } from 'react';
import { SavedViews } from '../../components/SavedViews/SavedViews';
import { useShortcut } from '../../hooks/useShortcut';
import { ActiveFilters } from './ActiveFilters';
import { ExperimentRows } from './ExperimentRows';
import { FilterBar } from './FilterBar';
import { ImportYaml } from './importYaml/ImportYaml';
import { LaneCards } from './LaneCards';
import { NeedsYouPanel } from './NeedsYouPanel';
import { NO_FILTERS, PORTFOLIO_URL } from './portfolioUrl';
import styles from './Portfolio.module.css';

/** What runs in the organization, what needs a decision, are we learning? */
export function Portfolio() {
  const [state, setState] = useUrlState(PORTFOLIO_URL);
  const search = useRef<HTMLDivElement>(null);
  useShortcut('/', () => search.current?.querySelector('input')?.focus());
  const clear = () => setState(NO_FILTERS);
  return (
    <Container>
      <Flex direction="column" gap="5" pb="6">
        <LaneCards
          owner={state.owner}
          service={state.service}
          lane={state.lane}
          onLane={lane => setState({ lane })}
        />
        <NeedsYouPanel />
        <Flex direction="column" gap="3">
          <FilterBar state={state} onChange={setState} searchRef={search} />
          <Flex justify="between" gap="3" className={styles.tools}>
            <SavedViews page="portfolio" />
            <ImportYaml />
          </Flex>
          <ActiveFilters state={state} onChange={setState} onClear={clear} />
        </Flex>
        <ExperimentRows state={state} onChange={setState} onClear={clear} />
      </Flex>
    </Container>
  );
}
