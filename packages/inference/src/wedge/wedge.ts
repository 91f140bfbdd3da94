import type { Interval } from '../outcome';
import type { Series } from '../series/series';

/**
 * A unit that switches as a whole: a service, a team, a repository.
 *
 * @public
 */
export interface WedgeCluster {
  id: string;
  /**
   * What waves should be alike in, known before the start: mean of the
   * pre-period, size. As many numbers for every cluster, in any unit.
   */
  covariates?: readonly number[];
}

/**
 * What {@link planSteppedWedge} needs, and all that is needed to draw the same
 * plan again.
 *
 * @public
 */
export interface SteppedWedgeDesign {
  /** In any order. */
  clusters: readonly WedgeCluster[];
  /** Number of waves, 2 or more. */
  waves: number;
  seed: number | string;
  /** Allocations to choose from when there are more than that, default 10,000. */
  candidates?: number;
  /** Share of the candidates, best balanced first, that may be drawn; default 0.1. */
  acceptableShare?: number;
}

/**
 * The wave in which a cluster switches, counted from 0.
 *
 * @public
 */
export interface WedgeAssignment {
  id: string;
  wave: number;
}

/**
 * Result of {@link planSteppedWedge}.
 *
 * @public
 */
export interface SteppedWedgePlan {
  /** In order of id. */
  assignment: WedgeAssignment[];
  /** Clusters per wave; earlier waves take the remainder. */
  waveSizes: number[];
  /**
   * Share of the covariates' variance that lies between waves, 0 to 1; null
   * without covariates that vary.
   */
  imbalance: number | null;
  /** What it is on average without constraint: (waves − 1)/(clusters − 1). */
  expectedImbalance: number;
  /** Share of the candidates that could have been drawn. */
  acceptableShare: number;
  /**
   * Distinct allocations that could have been drawn, at most 2⁵³ − 1. A test
   * by re-randomisation compares with nothing else.
   */
  acceptableAllocations: number;
}

/**
 * One cluster of a trial: its wave and its values at equal distances in time.
 *
 * @public
 */
export interface WedgeSeries {
  id: string;
  /**
   * The wave the plan gave it, from 0; null for a cluster that was never to
   * switch and was no part of the randomisation.
   */
  wave: number | null;
  /** The same times for every cluster; null where a value is missing. */
  values: Series;
}

/**
 * Comparison of clusters that had switched with those that had not, at one time.
 *
 * @public
 */
export interface WedgeContrast {
  /** Index of the time in the series. */
  index: number;
  /** Clusters that had switched, and clusters that had not. */
  switched: number;
  waiting: number;
  /** Mean of the former minus mean of the latter. */
  difference: number;
  /** Share of the estimate; the shares sum to 1. */
  weight: number;
}

/**
 * Result of {@link steppedWedgeEffect}; effects in the units of the series.
 *
 * @public
 */
export interface SteppedWedgeEffect {
  /** Weighted mean of the contrasts. */
  estimate: number;
  /** All constant effects that the randomisation test does not reject. */
  interval: Interval;
  /** Of no effect on any cluster, two-sided, by re-randomisation. */
  pValue: number;
  /** No data could give a smaller p. */
  smallestPossiblePValue: number;
  /** Allocations compared, the actual one included. */
  allocations: number;
  /** Whether these are all that could have been drawn. */
  exhaustive: boolean;
  /** Cluster-robust (CR2). */
  standardError: number;
  /** Satterthwaite degrees of freedom of the standard error. */
  df: number;
  /** Clusters that were randomised and have a past to be compared with. */
  clusters: number;
  contrasts: WedgeContrast[];
}

/**
 * Power against one size of effect.
 *
 * @public
 */
export interface WedgePower {
  /** In units of the history; its sign does not matter. */
  effect: number;
  power: number;
}

/**
 * Result of {@link steppedWedgePower}.
 *
 * @public
 */
export interface SteppedWedgePowerResult {
  /** One per given effect size, in their order. */
  powers: WedgePower[];
  /**
   * Smallest effect found with the wanted power, in units of the history; null
   * when there are too few allocations for any effect to be significant.
   */
  detectableEffect: number | null;
  clusters: number;
  /** Times at which some have switched and others not; later ones add nothing. */
  comparedTimes: number;
  /** Simulated trials. */
  draws: number;
}
