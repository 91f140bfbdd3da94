import {
  choiceParam,
  idParam,
  type UrlParam,
  type UrlState,
} from '@hone/react';
import { WEEKLY_MEASURES } from '../../measures/weeklyValues';
import type { OverviewScope } from '../../query/queryKeys';

export const WEEKS = ['4', '13', '26', '52'] as const;
export type Weeks = (typeof WEEKS)[number];

export const DEFAULT_WEEKS: Weeks = '13';

/** The columns that rows can be ordered by. */
export const SORT_COLUMNS = [
  'services',
  'leadTime',
  'frequency',
  'failRate',
  'recovery',
  'rework',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

const SORTS = [
  'name',
  ...SORT_COLUMNS,
  ...SORT_COLUMNS.map(column => `-${column}` as const),
] as const;
export type Sort = (typeof SORTS)[number];

/** The Monday after the last week; the running week's without it. */
function untilParam(): UrlParam<string | null> {
  return {
    ...idParam(),
    parse: text => {
      const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
      return new Date(at).getUTCDay() === 1 ? text : undefined;
    },
  };
}

/** Everything that the page keeps in the address. */
export const OVERVIEW_URL = {
  weeks: choiceParam(WEEKS, DEFAULT_WEEKS),
  until: untilParam(),
  group: idParam(),
  measure: choiceParam(WEEKLY_MEASURES, 'leadTime'),
  sort: choiceParam(SORTS, 'name'),
  panel: choiceParam(['', 'quality'], ''),
};

export type OverviewState = UrlState<typeof OVERVIEW_URL>;

/** What the address asks the backend for. */
export function toScope({ weeks, until, group }: OverviewState): OverviewScope {
  return { weeks: Number(weeks), until, group };
}
