import type { Git } from '../git/Git';

/** A repository that is there to be read. */
export interface Repository {
  git: Git;
  /** Its name in events. */
  name: string;
  /** Commits whose parents are not there, in the order of their names; empty unless the clone is shallow. */
  boundary: string[];
}
