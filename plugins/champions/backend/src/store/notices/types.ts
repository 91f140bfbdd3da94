/**
 * Something that a person is told once, when it is due.
 */
export interface NoticeRecord {
  id: string;
  /** The same thing is told to the same person once: everything that makes it the same. */
  onceKey: string;
  /** Such as `seat-open`, `plan-published`, `swap-asked`. */
  kind: string;
  /** A person, or a group whose people are told. */
  recipientRef: string;
  programmeId: string;
  seatId: string | null;
  /** What the words are made of. */
  details: Record<string, unknown>;
  dueAt: Date;
  createdAt: Date;
  sentAt: Date | null;
}
