import { choiceParam, idParam, textParam, type UrlState } from '@hone/react';
import type { LearningFilter } from '@hone/backstage-plugin-experiments-common';

export const GRADES = ['A', 'B', 'C', 'D'] as const;
const ANY = 'any';

/** Everything the library keeps in the address. */
export const LEARNINGS_URL = {
  q: textParam(),
  topic: idParam(),
  grade: choiceParam([ANY, ...GRADES], ANY),
  similar: idParam(),
};

export type LearningsState = UrlState<typeof LEARNINGS_URL>;

/** The address without any filter; the service stays. */
export const NO_FILTERS: Partial<LearningsState> = {
  q: '',
  topic: null,
  grade: ANY,
};

/** The server's filter for what the address says. */
export function toLearningFilter(
  state: LearningsState,
): Pick<LearningFilter, 'q' | 'topic' | 'grade'> {
  const q = state.q.trim();
  return {
    ...(q ? { q } : {}),
    ...(state.topic ? { topic: state.topic } : {}),
    ...(state.grade === ANY ? {} : { grade: state.grade }),
  };
}

/** Whether anything narrows the list. */
export function isFiltered(state: LearningsState): boolean {
  return Object.keys(toLearningFilter(state)).length > 0;
}
