import {
  createRng,
  crpsNormal,
  normal,
  transferEffect,
  type Interval,
  type Outcome,
} from '@hone/inference';
import {
  withFullPooling,
  withoutPooling,
  type NormalForecast,
} from './baselines';
import {
  drawOrganisation,
  type TargetKind,
  type Target,
  type World,
  type Organisation,
} from './organisation';

/** How one forecast of one target did. */
export interface Judged {
  kind: TargetKind;
  /** Whether the 95 % interval held the true effect, and what was measured. */
  heldTruth: boolean;
  heldMeasured: boolean;
  /** Against what was measured; null where a baseline has nothing to say. */
  crps: number;
  crpsWithout: number | null;
  crpsFull: number;
}

function must<T>(result: Outcome<T>): Extract<Outcome<T>, { ok: true }> {
  if (!result.ok) throw new Error(result.detail);
  return result as Extract<Outcome<T>, { ok: true }>;
}

const holds = ([low, high]: Interval, value: number) =>
  low <= value && value <= high;

/** The normal distribution with the same central 80 %, as the product registers it. */
function asNormal(interval: Interval, mean: number): NormalForecast {
  return { mean, sd: (interval[1] - interval[0]) / (2 * normal.quantile(0.9)) };
}

function crpsOf(forecast: NormalForecast, { measured }: Target): number {
  return must(crpsNormal({ ...forecast, observation: measured })).crps;
}

function judgeTarget({ trials }: Organisation, target: Target): Judged | null {
  const question = {
    trials,
    target: [target.service],
    newStandardError: target.standardError,
  };
  const transferred = transferEffect(question);
  // Too few services: nothing is said, so nothing is judged.
  if (!transferred.ok) return null;
  const narrow = must(transferEffect({ ...question, confidence: 0.8 }));
  const without = withoutPooling(trials, target);
  return {
    kind: target.kind,
    heldTruth: holds(transferred.interval, target.truth),
    heldMeasured: holds(transferred.observedInterval, target.measured),
    crps: crpsOf(asNormal(narrow.observedInterval, narrow.mean), target),
    crpsWithout: without && crpsOf(without, target),
    crpsFull: crpsOf(withFullPooling(trials, target), target),
  };
}

/** Draws organisations of a world and judges every target in them. */
export function judgeWorld(world: World, runs: number, seed: number): Judged[] {
  const { groups, tauGroups, tauServices } = world;
  const rng = createRng(
    `transfer ${seed} ${groups} ${tauGroups} ${tauServices}`,
  );
  return Array.from({ length: runs }, () =>
    drawOrganisation(rng, world),
  ).flatMap(organisation =>
    organisation.targets.flatMap(
      target => judgeTarget(organisation, target) ?? [],
    ),
  );
}
