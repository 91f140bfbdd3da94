/** Below so many verdicts nothing is said about a seat. */
export const MIN_VERDICTS = 10;

/**
 * Without a finding in so many reviews a gate is proposed for removal: one that finds something in one review of ten
 * has found something by then with a probability of 96%.
 */
export const MIN_REVIEWS_WITHOUT_FINDING = 30;

/** Below so many starts with a known end a fail rate is not printed. */
export const MIN_STARTS = 10;

/** A band of the score has at least so many starts, so that the paths in it can be compared. */
export const MIN_STARTS_PER_BAND = 30;

/** Deciles at most. */
export const MAX_BANDS = 10;
