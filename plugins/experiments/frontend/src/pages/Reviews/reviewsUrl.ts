import { choiceParam, idParam } from '@hone/react';
import type { ReviewTab } from '@hone/backstage-plugin-experiments-common';

/** Tabs of the page; the last one is about the gates themselves. */
export const REVIEW_TABS = ['mine', 'team', 'done', 'health'] as const;

/** Days of the log that gate health looks at. */
export const HEALTH_DAYS = ['90', '180', '365'] as const;

/** Everything the page keeps in the address. */
export const REVIEWS_URL = {
  tab: choiceParam(REVIEW_TABS, 'mine'),
  id: idParam(),
  days: choiceParam(HEALTH_DAYS, '365'),
};

export function isReviewTab(
  tab: (typeof REVIEW_TABS)[number],
): tab is ReviewTab {
  return tab !== 'health';
}
