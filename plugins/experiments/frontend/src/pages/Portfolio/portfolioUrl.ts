import {
  choiceParam,
  idParam,
  listParam,
  textParam,
  type UrlState,
} from '@hone/react';
import type {
  EvidenceGrade,
  ExperimentDesign,
  ExperimentFilter,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';

export const LANES = ['build', 'measure', 'learn'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_STATUSES: Record<Lane, ExperimentStatus[]> = {
  build: ['draft', 'in-review', 'scheduled'],
  measure: ['running', 'paused'],
  learn: ['decide', 'closed', 'watching'],
};

export const STATUSES: ExperimentStatus[] = LANES.flatMap(
  lane => LANE_STATUSES[lane],
);
export const DESIGNS: ExperimentDesign[] = [
  'ab',
  'canary',
  'process',
  'stepped-wedge',
];
export const GRADES: EvidenceGrade[] = ['A', 'B', 'C', 'D'];
export const SORTS = [
  '-updatedAt',
  'updatedAt',
  '-effectBound',
  'effectBound',
  '-startedAt',
] as const;

/** Everything the portfolio keeps in the address. */
export const PORTFOLIO_URL = {
  q: textParam(),
  owner: idParam(),
  service: idParam(),
  kind: listParam(DESIGNS),
  status: listParam(STATUSES),
  grade: listParam(GRADES),
  lane: choiceParam(['', ...LANES], ''),
  sort: choiceParam(SORTS, '-updatedAt'),
};

export type PortfolioState = UrlState<typeof PORTFOLIO_URL>;

/**
 * The server's filter for what the address says. A lane and a status together mean both, so a status outside the lane
 * matches nothing; the lane gives way then, because the status was chosen by hand.
 */
export function toFilter(state: PortfolioState): ExperimentFilter {
  const lane = state.lane === '' ? null : LANE_STATUSES[state.lane];
  const both = state.status.filter(status => !lane || lane.includes(status));
  const statuses = both.length > 0 ? both : state.status;
  const status = statuses.length > 0 ? statuses : lane ?? [];
  const q = state.q.trim();
  return {
    sort: state.sort,
    ...(q ? { q } : {}),
    ...(state.owner ? { owner: [state.owner] } : {}),
    ...(state.service ? { entityRef: [state.service] } : {}),
    ...(state.kind.length > 0 ? { design: [...state.kind] } : {}),
    ...(state.grade.length > 0 ? { grade: [...state.grade] } : {}),
    ...(status.length > 0 ? { status: [...status] } : {}),
  };
}

/** The address without any filter; the order stays. */
export const NO_FILTERS: Partial<PortfolioState> = {
  q: '',
  owner: null,
  service: null,
  kind: [],
  status: [],
  grade: [],
  lane: '',
};
