/**
 * The numbers behind a priority, each with its reason. They are choices where no source is named; every priority shows
 * which of its factors is a default.
 */

/**
 * How likely a solution works that nobody judged: about a third of the ideas that were tested at Microsoft improved the
 * metric they were built to improve (Kohavi, Crook & Longbotham 2009, "Online Experimentation at Microsoft").
 */
export const DEFAULT_PROBABILITY = 1 / 3;

/** A working week: the same for all ideas, so it reorders nothing among those that nobody estimated. */
export const DEFAULT_EFFORT_DAYS = 5;

/** An impact without a rate counts as what the problem costs in a month. */
export const DEFAULT_RATE_PER_MONTH = 1;

export const DEFAULT_IMPACT_UNIT = 'minutes';

/** About half an hour; less would be a division by nothing. */
export const MIN_EFFORT_DAYS = 0.05;

/** The stated probability weighs as much as ten trials. */
export const PRIOR_TRIALS = 10;

/** All votes together weigh less than two trials, however many there are: two of twelve. */
export const VOTE_TRIALS = 2;

/** With so many votes they have half of that weight. */
export const VOTES_FOR_HALF = 5;

/** The trials that votes stand for succeed so much more often than the stated probability says, at most always. */
export const VOTE_OPTIMISM = 2;

/**
 * How much of the value of perfect information a trial brings in: a test with 80% power finds four of five solutions
 * that work, and half is taken off because the answer comes only after the trial. Below 1, so that a likelier solution
 * never ranks below an unlikelier one.
 */
export const INFORMATION_SHARE = 0.4;

/** The rank of an idea whose worth is unknown: below every known one, which is at least 0. */
export const UNKNOWN_RANK = -1;
