/**
 * What a trial of one length finds.
 */
export interface Detectable {
  /** Relative change that is found with the wanted power; null when the history cannot tell. */
  effect: number | null;
  /** Why it cannot be told; empty when it can. */
  whyNot: string;
}

/**
 * How sure a trial shall be.
 */
export interface PowerGoal {
  alpha: number;
  power: number;
  seed: string;
}

/**
 * A detectable change as a finite share, or that none is.
 */
export function detectable(effect: number): Detectable {
  return Number.isFinite(effect) && effect >= 0
    ? { effect, whyNot: '' }
    : unknown('The history is too noisy to tell.');
}

/**
 * No answer, and why.
 */
export function unknown(whyNot: string): Detectable {
  return { effect: null, whyNot };
}
