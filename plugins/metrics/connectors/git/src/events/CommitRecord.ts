/** A commit as git tells it. Only the connector sees it: it names a person. */
export interface CommitRecord {
  sha: string;
  parents: string[];
  /** Seconds. */
  committedAt: number;
  /** Name and address, to tell a bot. */
  author: string;
  message: string;
  paths: string[];
  lines: number;
}
