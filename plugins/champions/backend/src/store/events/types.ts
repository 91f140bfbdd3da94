/**
 * Something that happened in a programme.
 */
export interface ProgrammeEventRecord {
  id: string;
  programmeId: string;
  /** Such as `programme-created`, `plan-published`, `seat-swapped`. */
  type: string;
  actor: string;
  at: Date;
  details: Record<string, unknown>;
}
