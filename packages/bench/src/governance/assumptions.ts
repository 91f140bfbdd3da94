/**
 * What the simulated organisation is like. Nobody knows these rates of an organisation that one has not measured, so
 * each is an assumption; where there is something published it is named.
 */
export const ASSUMPTIONS = {
  teams: 6,
  services: 24,
  /**
   * Share of starts that fail over all. The report of DORA (2024) has 5 % in the best cluster, 10 % in the one of medium
   * and 20 % in the one of high throughput.
   */
  failRate: 0.11,
  /**
   * How much of the risk the facts know, as the standard deviations of what they tell and of what they do not, in
   * logits.
   */
  toldSpread: 0.8,
  untoldSpread: 0.8,
  /**
   * Median hours until a seat answers; lognormal with σ 1. A colleague answers within a few working hours: the median of
   * a whole review at Google is below four (Sadowski et al. 2018). The others are assumptions.
   */
  medianHours: { peer: 3, em: 6, qa: 8, sec: 16 } as Record<string, number>,
  latencySigma: 1,
  /**
   * Probability that one reviewer stops a change that would fail. For approval by outside bodies there is no evidence that
   * it lowers fail rates at all (Forsgren, Humble & Kim 2018, chapter 7), for code review by peers there is. Three values
   * show how much hangs on it.
   */
  catchRates: [0.05, 0.15, 0.3],
  /** Probability that one reviewer stops a change that would not have failed. */
  falseStopRate: 0.01,
  /** Hours that a person spends on reading a plan. */
  hoursPerReview: 0.5,
};
