import type {
  SeatOrigin,
  SeatStatus,
} from '@hone/backstage-plugin-champions-common';

/**
 * A seat of a published cycle. It keeps its id whoever has it.
 */
export interface SeatRecord {
  id: string;
  programmeId: string;
  cycleIndex: number;
  region: string;
  /** From 1 within the region. */
  position: number;
  /** Null where it is open. A cancelled seat names who had it. */
  personRef: string | null;
  status: SeatStatus;
  /** How it came to who has it. */
  origin: SeatOrigin;
  planId: string;
  /** Grows with every change; the sequence of calendar entries. */
  revision: number;
  updatedAt: Date;
}

/**
 * A seat with the days and the programme that it belongs to.
 */
export interface SeatWithCycle extends SeatRecord {
  startDate: string;
  endDate: string;
}

/**
 * Since when somebody, or nobody, has a seat.
 */
export interface SeatHolderRecord {
  id: string;
  seatId: string;
  personRef: string | null;
  from: Date;
  origin: SeatOrigin;
  actor: string;
}
