import { choiceParam, idParam } from '@hone/react';
import type { ReviewTab } from '@hone/backstage-plugin-experiments-common';

/** Tabs of the page; the last two are about the gates themselves. */
export const REVIEW_TABS = [
  'mine',
  'team',
  'done',
  'health',
  'policy',
] as const;

/** Days of the log that gate health and a replay look at. */
export const HEALTH_DAYS = ['90', '180', '365'] as const;

/** Everything the page keeps in the address. */
export const REVIEWS_URL = {
  tab: choiceParam(REVIEW_TABS, 'mine'),
  id: idParam(),
  /** The version of the policy that is shown; the one in force without it. */
  version: idParam(),
  days: choiceParam(HEALTH_DAYS, '365'),
};

export function isReviewTab(
  tab: (typeof REVIEW_TABS)[number],
): tab is ReviewTab {
  return tab !== 'health' && tab !== 'policy';
}
