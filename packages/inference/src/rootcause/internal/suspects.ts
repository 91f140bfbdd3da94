import { calleesAmong, calleesOf, distancesFrom, type Call } from './callGraph';
import type { Deviation } from './deviation';
import {
  explanationsOf,
  mostConvincingFirst,
  type Explanation,
} from './explanations';
import { largestFirst } from './largestFirst';
import { loadSurge } from './loadSurge';
import { describeDeviation, describePlace } from './wording';

/** A node with the metric that shows its failure best. */
export interface Suspect {
  deviation: Deviation;
  score: number;
  reason: string;
  /** The load at the entry, not a failure. */
  isLoad: boolean;
}

/**
 * The metric whose degradation raised the alert.
 *
 * @public
 */
export interface AlertTarget {
  node: string;
  metric: string;
}

/** Suspects, and the chance that a quiet system has such. */
export interface Findings {
  suspects: Suspect[];
  pValue: number;
}

export interface Evidence {
  deviations: readonly Deviation[];
  isAnomalous: (deviation: Deviation) => boolean;
  /** Chance of an answer where nothing is wrong. */
  alpha: number;
}

type ByNode = Map<string, Deviation>;

const bySize = largestFirst<Deviation>(
  ({ metric }) => metric,
  ({ size }) => size,
);

/** The largest anomaly of every node that has one. */
function largestAnomalies({ deviations, isAnomalous }: Evidence): ByNode {
  const found: ByNode = new Map();
  for (const deviation of [...deviations].filter(isAnomalous).sort(bySize)) {
    if (!found.has(deviation.node)) found.set(deviation.node, deviation);
  }
  return found;
}

/** Bonferroni: the least likely of the suspicious among all looked at. */
function familyPValue(
  suspicious: readonly Deviation[],
  family: readonly Deviation[],
): number {
  const smallest = Math.min(1, ...suspicious.map(({ pValue }) => pValue));
  return Math.min(1, smallest * family.length);
}

/** Without calls nothing tells cause from effect but the size. */
export function suspectsBySize(evidence: Evidence): Findings {
  const { deviations, isAnomalous } = evidence;
  const suspects = [...largestAnomalies(evidence).values()]
    .sort(
      largestFirst(
        ({ node }) => node,
        ({ size }) => size,
      ),
    )
    .map(deviation => ({
      deviation,
      score: Math.log1p(deviation.size),
      reason: `${describeDeviation(deviation)}.`,
      isLoad: false,
    }));
  return {
    suspects,
    pValue: familyPValue(deviations.filter(isAnomalous), deviations),
  };
}

/**
 * A fault shows itself in the same metric all the way up. A node that does not
 * have the metric takes part with its other metrics instead.
 */
function symptomsOf(
  deviations: readonly Deviation[],
  metric: string,
): Deviation[] {
  const withMetric = new Set(
    deviations.filter(d => d.metric === metric).map(({ node }) => node),
  );
  return deviations.filter(d => d.metric === metric || !withMetric.has(d.node));
}

function trailsOf(
  evidence: Evidence,
  metric: string,
  callees: ReadonlyMap<string, readonly string[]>,
  target: string | null,
): Explanation[] {
  const deviations = symptomsOf(evidence.deviations, metric);
  const anomalies = largestAnomalies({ ...evidence, deviations });
  const measured = new Set(deviations.map(({ node }) => node));
  return explanationsOf({
    callees: calleesAmong(
      callees,
      node => node === target || anomalies.has(node),
      node => !measured.has(node),
    ),
    anomalies,
    target,
  });
}

/**
 * A surge that entered at the target or, without one, at a node nobody calls.
 * The metric that raised the alert is an effect, not the load.
 */
function surgeAt(
  { deviations, isAnomalous }: Evidence,
  callees: ReadonlyMap<string, readonly string[]>,
  target: AlertTarget | null,
): Suspect | null {
  const called = new Set([...callees.values()].flat());
  const entries = target
    ? [target.node]
    : [...callees.keys()].filter(node => !called.has(node)).sort();
  const isEnd = (node: string) => !callees.get(node)?.length;
  for (const entry of entries) {
    const below = distancesFrom(entry, callees);
    const deviation = loadSurge(
      deviations.filter(
        ({ node, metric }) => node === entry && metric !== target?.metric,
      ),
      deviations.filter(({ node }) => node !== entry && below.has(node)),
      isAnomalous,
      isEnd,
    );
    if (deviation) {
      return {
        deviation,
        score: Math.log1p(deviation.size),
        reason: `${describeDeviation(
          deviation,
        )}. What it calls moved by the same factor: more load, no failure below.`,
        isLoad: true,
      };
    }
  }
  return null;
}

function toSuspects(
  explanations: Iterable<Explanation>,
  evidence: Evidence,
  surge: Suspect | null,
): Suspect[] {
  const largest = largestAnomalies(evidence);
  const suspects = [...explanations]
    .filter(({ node }) => node !== surge?.deviation.node)
    .sort(mostConvincingFirst)
    .map(found => {
      const deviation = largest.get(found.node)!;
      return {
        deviation,
        score: found.score,
        reason: `${describeDeviation(deviation)}. ${describePlace(found)}`,
        isLoad: false,
      };
    });
  return surge ? [surge, ...suspects] : suspects;
}

/** Follows the calls below every anomaly, in each metric. */
export function suspectsByCalls(
  evidence: Evidence,
  calls: readonly Call[],
): Findings {
  const { deviations, isAnomalous } = evidence;
  const callees = calleesOf(calls);
  const anomalies = deviations.filter(isAnomalous);
  const best = new Map<string, Explanation>();
  for (const metric of new Set(anomalies.map(d => d.metric))) {
    for (const found of trailsOf(evidence, metric, callees, null)) {
      const known = best.get(found.node);
      if (!known || mostConvincingFirst(found, known) < 0) {
        best.set(found.node, found);
      }
    }
  }
  const surge = surgeAt(evidence, callees, null);
  return {
    suspects: toSuspects(best.values(), evidence, surge),
    pValue: familyPValue(anomalies, deviations),
  };
}

/** Follows the calls from the target down. */
export function suspectsBelow(
  evidence: Evidence,
  calls: readonly Call[],
  target: AlertTarget,
): Findings {
  const { deviations, isAnomalous, alpha } = evidence;
  const callees = calleesOf(calls);
  const reached = distancesFrom(target.node, callees);
  const below = deviations.filter(d => reached.has(d.node));
  const causes = below.filter(
    d => d.node !== target.node || d.metric !== target.metric,
  );
  const trails = trailsOf(evidence, target.metric, callees, target.node);
  const joined = new Set(trails.map(({ node }) => node));
  const family = symptomsOf(causes, target.metric);
  const apart = causes.filter(
    d =>
      !joined.has(d.node) &&
      isAnomalous(d) &&
      familyPValue([d], causes) < alpha,
  );
  const strongest = largestAnomalies({ ...evidence, deviations: apart });
  const explanations = [
    ...trails,
    ...[...strongest.values()].map(({ node, size }) => ({
      node,
      place: 'apart' as const,
      score: Math.log1p(size),
      explains: [],
      distance: reached.get(node)!,
    })),
  ];
  const onTrail = family.filter(d => joined.has(d.node) && isAnomalous(d));
  return {
    suspects: toSuspects(
      explanations,
      evidence,
      surgeAt(evidence, callees, target),
    ),
    pValue: Math.min(
      familyPValue(onTrail, family),
      familyPValue(apart, causes),
    ),
  };
}
