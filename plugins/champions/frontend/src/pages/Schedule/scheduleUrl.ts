import { choiceParam, idParam, type UrlState } from '@hone/react';

const PANELS = [
  'none',
  'why',
  'offer',
  'handover',
  'give',
  'plan',
  'ical',
  'new',
  'edit',
] as const;

/** What can be open beside the timeline. */
export type Panel = (typeof PANELS)[number];

/** Everything that the schedule keeps in the address. */
export const SCHEDULE_URL = {
  programme: idParam(),
  /** First day that is shown, `YYYY-MM-DD`; four weeks ago without it. */
  from: idParam(),
  /** Index of the cycle that the focus is on. */
  cycle: idParam(),
  /** The seat that is selected. */
  seat: idParam(),
  panel: choiceParam(PANELS, 'none'),
};

export type ScheduleState = UrlState<typeof SCHEDULE_URL>;
export type SetSchedule = (patch: Partial<ScheduleState>) => void;
