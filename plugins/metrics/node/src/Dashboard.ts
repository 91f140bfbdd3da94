/**
 * A page of charts in an outside system.
 *
 * @public
 */
export interface Dashboard {
  title: string;
  /** Absolute, https or http. */
  url: string;
  folder: string | null;
}
