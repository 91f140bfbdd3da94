import {
  ROLLUP_COUNTS,
  type Outcomes,
  type Rollup,
} from '../../../../store/delivery/Rollup';

/** A roll-up of nothing: adding it changes nothing. */
export function emptyRollup(): Rollup {
  return {
    deployments: 0,
    rework: 0,
    unknownCommits: 0,
    failures: 0,
    namedFailures: 0,
    changes: 0,
    firstChanges: 0,
    negativeChanges: 0,
    lines: 0,
    defects: 0,
    events: 0,
    outcomes: new Map(),
    leadTimes: new Map(),
    recoveries: { ended: new Map(), open: new Map() },
    restorations: { ended: new Map(), open: new Map() },
  };
}

/** Adds to what a key has. */
export function addTo(
  counts: Map<number, number>,
  key: number,
  count: number,
): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Adds to the outcomes of an hour. */
export function addOutcomes(
  outcomes: Map<number, Outcomes>,
  hour: number,
  more: Outcomes,
): void {
  const known = outcomes.get(hour) ?? { atRisk: 0, failed: 0, caught: 0 };
  outcomes.set(hour, {
    atRisk: known.atRisk + more.atRisk,
    failed: known.failed + more.failed,
    caught: known.caught + more.caught,
  });
}

function addAll(
  to: Map<number, number>,
  from: ReadonlyMap<number, number>,
): void {
  for (const [key, count] of from) addTo(to, key, count);
}

/** Adds a roll-up to a sum, which changes; neither order nor grouping matters. */
export function addRollup(sum: Rollup, part: Rollup): void {
  for (const count of ROLLUP_COUNTS) sum[count] += part[count];
  for (const [hour, outcomes] of part.outcomes) {
    addOutcomes(sum.outcomes, hour, outcomes);
  }
  addAll(sum.leadTimes, part.leadTimes);
  addAll(sum.recoveries.ended, part.recoveries.ended);
  addAll(sum.recoveries.open, part.recoveries.open);
  addAll(sum.restorations.ended, part.restorations.ended);
  addAll(sum.restorations.open, part.restorations.open);
}

/** The sum of roll-ups. */
export function sumRollups(parts: Iterable<Rollup>): Rollup {
  const sum = emptyRollup();
  for (const part of parts) addRollup(sum, part);
  return sum;
}
