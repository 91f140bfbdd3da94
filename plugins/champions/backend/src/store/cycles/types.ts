/**
 * A published cycle: all days from `startDate` up to, but not including, `endDate`.
 */
export interface CycleRecord {
  programmeId: string;
  /** From 0 at the first date of the programme. */
  index: number;
  startDate: string;
  endDate: string;
  /** When who served was written to the ledger. */
  closedAt: Date | null;
}
