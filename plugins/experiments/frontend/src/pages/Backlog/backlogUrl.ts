import {
  choiceParam,
  idParam,
  listParam,
  textParam,
  type UrlState,
} from '@hone/react';
import type {
  IdeaFilter,
  IdeaSourceType,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';

export const SOURCES: IdeaSourceType[] = [
  'person',
  'retrospective',
  'post-mortem',
  'sprint',
  'coach',
  'watch',
];
export const IDEA_STATUSES: IdeaStatus[] = [
  'open',
  'trying',
  'done',
  'dropped',
  'merged',
];
export const NATURES = ['systemic', 'quick-fix', 'unmarked'] as const;
export const IDEA_SORTS = [
  '-rank',
  '-votes',
  '-createdAt',
  'createdAt',
  '-updatedAt',
] as const;

/** What is shown while nobody chose a state: ideas that wait, and those that are tried now. */
const DEFAULT_STATUSES: IdeaStatus[] = ['open', 'trying'];

/** Everything the backlog keeps in the address. */
export const BACKLOG_URL = {
  q: textParam(),
  owner: idParam(),
  service: idParam(),
  source: listParam(SOURCES),
  status: listParam(IDEA_STATUSES),
  nature: listParam(NATURES),
  sort: choiceParam(IDEA_SORTS, '-rank'),
  idea: idParam(),
};

export type BacklogState = UrlState<typeof BACKLOG_URL>;

/** The server's filter for what the address says; all states together are no filter. */
export function toIdeaFilter(state: BacklogState): IdeaFilter {
  const q = state.q.trim();
  const status = state.status.length > 0 ? state.status : DEFAULT_STATUSES;
  return {
    sort: state.sort,
    ...(q ? { q } : {}),
    ...(state.owner ? { owner: [state.owner] } : {}),
    ...(state.service ? { entityRef: [state.service] } : {}),
    ...(state.source.length > 0 ? { source: [...state.source] } : {}),
    ...(status.length < IDEA_STATUSES.length ? { status: [...status] } : {}),
    ...(state.nature.length > 0 ? { nature: [...state.nature] } : {}),
  };
}

/** Whether anything but the order narrows the list. */
export function isFiltered(state: BacklogState): boolean {
  return (
    state.q.trim() !== '' ||
    state.owner !== null ||
    state.service !== null ||
    [state.source, state.status, state.nature].some(({ length }) => length > 0)
  );
}

/** The address without any filter; the order stays. */
export const NO_FILTERS: Partial<BacklogState> = {
  q: '',
  owner: null,
  service: null,
  source: [],
  status: [],
  nature: [],
};
