import type { SwapStatus } from '@hone/backstage-plugin-champions-common';

/**
 * An offer of a seat. It holds for the seat as it was when it was offered.
 */
export interface SwapRecord {
  id: string;
  programmeId: string;
  seatId: string;
  /** Of the seat when it was offered. */
  seatRevision: number;
  fromRef: string;
  status: SwapStatus;
  note: string;
  /** Who was asked by a notice. */
  askRefs: string[];
  takenBy: string | null;
  inReturnSeatId: string | null;
  /** Who offered it: the holder, or somebody on their behalf. */
  createdBy: string;
  createdAt: Date;
  closedBy: string | null;
  closedAt: Date | null;
  revision: number;
}
