/**
 * A meeting at which a seat is handed over.
 */
export interface FeedHandover {
  /** Stable over the life of the meeting; letters, digits, dots, hyphens and underscores. */
  id: string;
  at: Date;
  /** Length in whole minutes, at least 1. */
  minutes: number;
}

/**
 * A seat as a feed tells it. What a reader of the feed must not know (telephone numbers, reasons of absences) has no
 * field here and must not be part of the texts.
 */
export interface FeedSeat {
  /** Stable over reassignment; letters, digits, dots, hyphens and underscores. */
  id: string;
  title: string;
  description?: string;
  /** First day, YYYY-MM-DD. */
  startDate: string;
  /** The day after the last, YYYY-MM-DD. */
  endDate: string;
  /** Revision of the seat; a client takes a change only when it is higher. */
  sequence: number;
  status: 'confirmed' | 'cancelled';
  /** When this revision was made. */
  updatedAt: Date;
  /** An https or http address of the seat's page. */
  url?: string;
  handover?: FeedHandover;
}

/**
 * What a feed consists of.
 */
export interface FeedContent {
  /** Of the calendar, as clients show it. */
  name: string;
  /** Cancelled ones too, for {@link KEEP_CANCELLED_DAYS} days. */
  seats: readonly FeedSeat[];
  /** Name of the portal's host, the right side of every UID. It must stay the same, or clients see new events. */
  host: string;
}

/**
 * Days for which a feed goes on telling a cancelled seat, so that clients which come by rarely learn of it.
 */
export const KEEP_CANCELLED_DAYS = 90;
