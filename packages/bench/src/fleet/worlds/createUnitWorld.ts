import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import { createRng, type Rng } from '@hone/inference';
import type { FleetMetric } from '../trials/metrics';
import { effectOn, type Trial, type UnitTraits } from '../trials/Trial';
import { momentsOf, type ArmUnits } from './momentsOf';
import type { World, WorldWindow } from './World';

/** So many units per unit that counts see both arms, and so many exposures are repeated. */
const IN_BOTH = 0.002;
const REPEATED = 0.3;
const WAIT_SPREAD = 0.4;
/** So that the mean of values is 50, whatever their spread. */
const MEAN_VALUE = 50;
const MEAN_WAIT = 2;

/** A logarithm with mean and spread turned into a value whose mean is as given. */
const fromLogarithm = (mean: number, spread: number, z: number) =>
  mean * Math.exp(spread * z - (spread * spread) / 2);

/** When units are first exposed: at any time, as long as the test is not paused. */
function drawExposures(
  rng: Rng,
  trial: Trial,
  { units, startedAt }: { units: number; startedAt: number },
): number[] {
  const length = trial.input.plan.durationSeconds * 1000;
  const { pause } = trial;
  return Array.from({ length: units }, () => startedAt + length * rng.uniform())
    .filter(at => !pause || at < pause.from || at >= pause.to)
    .sort((a, b) => a - b);
}

function drawValue(
  rng: Rng,
  metric: FleetMetric,
  traits: UnitTraits,
  effect: number,
  z: number,
): number {
  const factor = 1 + effect;
  if (metric === 'conversion') {
    return rng.uniform() < traits.probability * factor ? 1 : 0;
  }
  return metric === 'wait'
    ? fromLogarithm(MEAN_WAIT * factor, WAIT_SPREAD, z)
    : fromLogarithm(MEAN_VALUE * factor, traits.spread, z);
}

function drawArm(
  rng: Rng,
  trial: Trial,
  traits: UnitTraits,
  options: { exposedAt: number[]; treated: boolean },
): ArmUnits {
  const { exposedAt, treated } = options;
  const n = exposedAt.length;
  const { covariate, spread } = traits;
  const before = covariate === null ? null : new Float64Array(n);
  const values = new Map<FleetMetric, Float64Array>();
  for (const metric of [trial.primary, trial.guardrail]) {
    if (metric === null) continue;
    const effect = treated ? effectOn(trial, metric) : 0;
    const drawn = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      const z = rng.normal();
      drawn[i] = drawValue(rng, metric, traits, effect, z);
      if (before && covariate !== null && metric === trial.primary) {
        const other = Math.sqrt(1 - covariate * covariate) * rng.normal();
        before[i] = fromLogarithm(MEAN_VALUE, spread, covariate * z + other);
      }
    }
    values.set(metric, drawn);
  }
  return { exposedAt, values, before };
}

/** The mean of the units that were exposed in each step. */
function meansOf(
  units: ArmUnits | undefined,
  metric: FleetMetric,
  { start, end, stepMs }: WorldWindow,
): SeriesPoint[] {
  const count = Math.floor((end - start) / stepMs) + 1;
  const sums = new Float64Array(count);
  const counts = new Uint32Array(count);
  const values = units?.values.get(metric);
  units?.exposedAt.forEach((at, i) => {
    const bin = Math.floor((at - start) / stepMs);
    if (bin < 0 || bin >= count || !values) return;
    sums[bin] += values[i];
    counts[bin] += 1;
  });
  return Array.from(counts, (n, bin) => [
    start + bin * stepMs,
    n === 0 ? null : sums[bin] / n,
  ]);
}

/** Units of an A/B test that are assigned by a coin, each with one value per metric. */
export function createUnitWorld(
  trial: Trial,
  traits: UnitTraits,
  startedAt: number,
): World {
  const rng = createRng(`${trial.seed}/units`);
  const treatedAt: number[] = [];
  const controlAt: number[] = [];
  const { units } = traits;
  for (const at of drawExposures(rng, trial, { units, startedAt })) {
    (rng.uniform() < traits.treatedShare ? treatedAt : controlAt).push(at);
  }
  const arms = new Map(
    [
      { name: trial.input.treated.name, exposedAt: treatedAt, treated: true },
      { name: 'control', exposedAt: controlAt, treated: false },
    ].map(({ name, ...options }) => [
      name,
      drawArm(rng.fork(name), trial, traits, options),
    ]),
  );
  return {
    series: ({ metric, arm = '' }, window) =>
      meansOf(arms.get(arm), metric, window),
    moments: ({ metric, arm = '' }, { end }) => {
      const exposed = arms.get(arm);
      if (!exposed) return null;
      const seen = momentsOf(exposed, metric, {
        until: end,
        ofOutcomes: metric === 'conversion',
        withCovariate: metric === trial.primary,
      });
      return {
        ...seen,
        unitsInSeveralArms: Math.round(IN_BOTH * seen.n),
        repeatedExposures: Math.round(REPEATED * seen.n),
      };
    },
  };
}
