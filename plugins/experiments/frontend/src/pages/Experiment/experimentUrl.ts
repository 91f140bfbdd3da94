import { choiceParam, type UrlState } from '@hone/react';

export const TABS = ['overview', 'evidence', 'plan', 'activity'] as const;
export type ExperimentTab = (typeof TABS)[number];

/** Where `d` and `c` put the focus. */
export const DECISION_ID = 'experiment-decision';
export const COMMENT_ID = 'experiment-comment';

/** What the page keeps in the address. */
export const EXPERIMENT_URL = {
  tab: choiceParam(TABS, 'overview'),
  panel: choiceParam(['', 'why'], ''),
};

export type ExperimentUrlState = UrlState<typeof EXPERIMENT_URL>;
