import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiFlaskLine, RiLightbulbLine } from '@remixicon/react';

const EXPERIMENTS = 'hone-experiment';
const IDEAS = 'hone-idea';

/** An experiment among the results. */
export const experimentResult = SearchResultListItemBlueprint.make({
  name: 'experiment',
  params: {
    icon: <RiFlaskLine />,
    predicate: ({ type }) => type === EXPERIMENTS,
    component: async () =>
      (await import('../search/ExperimentResultListItem'))
        .ExperimentResultListItem,
  },
});

/** An idea among the results. */
export const ideaResult = SearchResultListItemBlueprint.make({
  name: 'idea',
  params: {
    icon: <RiLightbulbLine />,
    predicate: ({ type }) => type === IDEAS,
    component: async () =>
      (await import('../search/IdeaResultListItem')).IdeaResultListItem,
  },
});

const experimentType = SearchFilterResultTypeBlueprint.make({
  name: 'experiment',
  params: { value: EXPERIMENTS, name: 'Experiments', icon: <RiFlaskLine /> },
});

const ideaType = SearchFilterResultTypeBlueprint.make({
  name: 'idea',
  params: {
    value: IDEAS,
    name: 'Experiment ideas',
    icon: <RiLightbulbLine />,
  },
});

/** Experiments and ideas among the results of the search, and as types to narrow it to. */
export const searchExtensions = [
  experimentResult,
  ideaResult,
  experimentType,
  ideaType,
];
