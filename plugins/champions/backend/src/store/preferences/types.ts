import type { DateRange } from '@hone/backstage-plugin-champions-common';

/**
 * When somebody would rather serve, and rather not.
 */
export interface PreferencesRecord {
  programmeId: string;
  personRef: string;
  avoid: DateRange[];
  prefer: DateRange[];
  /** Takes no seats until it is switched off. */
  paused: boolean;
  revision: number;
  updatedAt: Date;
}
