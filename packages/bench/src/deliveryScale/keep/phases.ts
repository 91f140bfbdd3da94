/**
 * Phases that change the database. They can be measured only once, so that their results are kept with it.
 */
export interface Phases {
  /** Names of those that were measured by an earlier run. */
  earlier: string[];
  /** What was measured earlier, else what is measured now. Results hold what JSON holds. */
  once<T extends object>(name: string, measure: () => Promise<T>): Promise<T>;
}

/**
 * Phases of a run that keeps nothing.
 */
export const passingPhases: Phases = {
  earlier: [],
  once: (_name, measure) => measure(),
};
