/**
 * A size at which a subject is measured.
 */
export interface Size {
  /** What the cost is compared against, for instance the number of points. */
  n: number;
  /** Key of the score; ends in the unit. Absent for sizes that only show how the cost grows. */
  key?: string;
  /** At most this much, in the subject's unit. */
  goal?: number;
}

/**
 * Something people or services wait for.
 */
export interface Subject {
  /** What is done once, for people. */
  name: string;
  /** What `n` counts. */
  counted: string;
  unit: 'us' | 'ms';
  /** In ascending order. */
  sizes: readonly Size[];
  /** Key of the score that says with which power of n the cost grows. */
  growthKey?: string;
  /**
   * Makes seeded input of a size, untimed.
   *
   * @returns what is timed
   */
  prepare(n: number): () => unknown;
}
