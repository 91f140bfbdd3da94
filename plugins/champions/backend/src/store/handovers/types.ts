import type { ChecklistItem } from '@hone/backstage-plugin-champions-common';

/**
 * The hand-over into a seat. Who gives and who receives are kept as they were when it was last written.
 */
export interface HandoverRecord {
  seatId: string;
  /** Null before the first cycle, and where nobody had the seat before. */
  fromRef: string | null;
  toRef: string | null;
  items: ChecklistItem[];
  notes: string;
  giverAt: Date | null;
  receiverAt: Date | null;
  revision: number;
  updatedAt: Date;
}
