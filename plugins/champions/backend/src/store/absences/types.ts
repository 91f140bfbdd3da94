import type { AbsenceKind } from '@hone/backstage-plugin-champions-common';

/**
 * Days on which a person is away; never why.
 */
export interface AbsenceRecord {
  id: string;
  personRef: string;
  /** From this day up to, but not including, `to`. */
  from: string;
  to: string;
  kind: AbsenceKind;
  createdBy: string;
  createdAt: Date;
}
