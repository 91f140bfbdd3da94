import { assertProbability, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import {
  InferenceInputError,
  type Failure,
  type Outcome,
  type Warning,
} from '../outcome';
import { acceptableSet, inOrderOfId } from './internal/acceptable';
import { clusterRobust } from './internal/clusterRobust';
import {
  anyOther,
  otherAcceptable,
  type Comparisons,
} from './internal/comparisons';
import { contrastsOf, findEffect, switchesOf } from './internal/contrasts';
import { readDesign } from './internal/readDesign';
import { readWedge, type PreparedWedge } from './internal/readWedge';
import { rerandomise } from './internal/rerandomise';
import type {
  SteppedWedgeDesign,
  SteppedWedgeEffect,
  WedgeSeries,
} from './wedge';

/**
 * Input of {@link steppedWedgeEffect}.
 *
 * @public
 */
export interface SteppedWedgeEffectInput {
  /** Every cluster that was randomised, also those without values, in any order. */
  series: readonly WedgeSeries[];
  /** Index of the time at which wave 0 switched. */
  firstSwitchIndex: number;
  /** Times from the switch of one wave to that of the next. */
  periodLength: number;
  /** Times after its own switch at which a cluster is left out, default 0. */
  transition?: number;
  /** The design the waves were drawn from; needed if it had covariates. */
  design?: SteppedWedgeDesign;
  /** Error rate of the interval, default 0.05. */
  alpha?: number;
  /** Other allocations to compare with when there are more, default 2,000. */
  draws?: number;
  /** Of these draws, default 1. */
  seed?: number | string;
}

interface Settings {
  alpha: number;
  draws: number;
  seed: number | string;
}

function sameIds(wedge: PreparedWedge, design: SteppedWedgeDesign): boolean {
  const planned = inOrderOfId(design.clusters).map(cluster => cluster.id);
  return (
    planned.length === wedge.waves.length &&
    planned.every((id, i) => id === wedge.ids[i])
  );
}

function comparisons(
  wedge: PreparedWedge,
  design: SteppedWedgeDesign | undefined,
  { draws, seed }: Settings,
): Comparisons | Failure {
  if (!design) return anyOther(wedge.waves, draws, seed);
  const read = readDesign(design);
  if (!read.ok) return read;
  if (!sameIds(wedge, design)) {
    throw new InferenceInputError(
      'design must have the same clusters as the series with a wave',
    );
  }
  const set = acceptableSet(read.design);
  return (
    otherAcceptable(set, wedge.waves, draws, seed) ??
    fail(
      'unexpected-arm',
      'The design could not have drawn these waves. Give the waves of the plan, also where clusters switched at other times.',
    )
  );
}

function fewAllocations(smallest: number, alpha: number): Warning[] {
  return smallest > alpha
    ? [
        {
          code: 'few-allocations',
          message: `So few allocations were compared that no p value below ${smallest.toFixed(
            3,
          )} can come out.`,
        },
      ]
    : [];
}

function analyse(
  wedge: PreparedWedge,
  { others, exhaustive }: Comparisons,
  { alpha, seed }: Settings,
): Outcome<SteppedWedgeEffect> {
  const switches = switchesOf(wedge, wedge.waves);
  const actual = findEffect(wedge, switches, switches);
  if (!actual) {
    return fail(
      'insufficient-data',
      'At no time are there values both of clusters that had switched and of clusters that had not.',
    );
  }
  const { estimate } = actual;
  const { standardError, df } = clusterRobust(wedge, switches, estimate);
  const size = wedge.cells.reduce(
    (most, v) => (Math.abs(v) > most ? Math.abs(v) : most),
    0,
  );
  if (standardError <= 1e-13 * size) {
    return fail('zero-variance', 'All clusters move exactly alike.');
  }
  const test = rerandomise({ wedge, actual, others, alpha });
  return succeed(
    'steppedWedgeEffect',
    {
      estimate,
      ...test,
      allocations: 1 + others.length,
      exhaustive,
      standardError,
      df,
      clusters: wedge.usable,
      contrasts: contrastsOf(wedge, switches),
    },
    [...wedge.warnings, ...fewAllocations(test.smallestPossiblePValue, alpha)],
    exhaustive ? undefined : seed,
  );
}

/**
 * Effect of a change that clusters adopted in randomised waves: a stepped
 * wedge.
 *
 * Every cluster is compared with its own mean before the first switch, and at
 * every time those that had switched with those that had not: a weighted mean
 * of vertical contrasts (Thompson, Davey, Hayes, Hargreaves & Fielding 2018;
 * Matthews & Forbes 2017), weights n₁n₀/(n₁ + n₀). Trends, seasons and shocks
 * that all share cancel, and clusters that switched are never the yardstick of
 * others, as they are in two-way fixed effects (Hussey & Hughes 2007). If the
 * effect differs between clusters or with the time since the switch, the
 * estimate is a mean of it over treated cells with positive weights, in which
 * early waves and the time soon after the switch count most.
 *
 * The test compares with the allocations the design could have drawn (Wang &
 * De Gruttola 2017): exact whatever the noise, given that nobody acts before
 * the switch and clusters do not influence each other. The interval inverts it
 * for effects that are the same in all cells after the switch (Ji, Fink, Robyn
 * & Small 2017), in closed form: its ends are those of a search.
 *
 * @param input - series with the wave the plan gave, the schedule, and options;
 *   `seed` matters only when there are more allocations than `draws`
 * @returns estimate, interval, p, a CR2 standard error and the contrasts;
 *   `insufficient-data`, `zero-variance`, `non-finite`, or `unexpected-arm`
 *   when the design could not have drawn the waves; warnings `missing-values`
 *   for clusters without a past and `few-allocations` when p cannot fall to
 *   alpha
 * @throws {@link InferenceInputError} for series of unequal length, ids used
 *   twice, a design with other clusters, and options outside their range
 * @public
 */
export function steppedWedgeEffect(
  input: SteppedWedgeEffectInput,
): Outcome<SteppedWedgeEffect> {
  const { firstSwitchIndex, periodLength, transition = 0 } = input;
  const { alpha = 0.05, draws = 2000, seed = 1 } = input;
  assertProbability('alpha', alpha);
  assertWholeNumber('draws', draws, 19);
  const wedge = readWedge(input.series, {
    firstSwitchIndex,
    periodLength,
    transition,
  });
  if ('ok' in wedge) return wedge;
  const compared = comparisons(wedge, input.design, { alpha, draws, seed });
  if ('ok' in compared) return compared;
  return analyse(wedge, compared, { alpha, draws, seed });
}
