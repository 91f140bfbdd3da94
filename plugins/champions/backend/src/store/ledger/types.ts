import type { LedgerEntry } from '@hone/backstage-plugin-champions-common';

/**
 * A credit of a person; nothing ever changes one. Where planning starts from is their sum.
 */
export interface LedgerRecord {
  id: string;
  programmeId: string;
  personRef: string;
  kind: LedgerEntry['kind'];
  credit: number;
  cycleIndex: number | null;
  seatId: string | null;
  reason: string;
  actor: string;
  at: Date;
}
