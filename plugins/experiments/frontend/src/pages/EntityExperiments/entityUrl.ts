import { choiceParam, idParam, type UrlState } from '@hone/react';

export const RANGES = ['30d', '90d', '12m'] as const;
export type Range = (typeof RANGES)[number];

export const RANGE_DAYS: Record<Range, number> = {
  '30d': 30,
  '90d': 90,
  '12m': 365,
};

/** What the tab keeps in the address. */
export const ENTITY_URL = {
  exp: idParam(),
  panel: choiceParam(['', 'why'], ''),
  range: choiceParam(RANGES, '90d'),
};

export type EntityUrlState = UrlState<typeof ENTITY_URL>;
