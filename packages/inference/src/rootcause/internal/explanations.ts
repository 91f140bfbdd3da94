import {
  callersOf,
  componentsFrom,
  deepestComponents,
  distancesFrom,
} from './callGraph';
import type { Deviation } from './deviation';
import { largestFirst } from './largestFirst';

/** How an anomalous node hangs together with the alert, most telling first. */
export const PLACES = [
  /** At the end of a trail of anomalies: it calls nothing anomalous. */
  'end of the trail',
  /** Below the target, but what lies between is calm. */
  'apart',
  /** The target, and nothing below it. */
  'target',
  /** It calls something that is anomalous too. */
  'on the trail',
] as const;

/** An anomalous node, and what its failure would explain. */
export interface Explanation {
  node: string;
  place: (typeof PLACES)[number];
  /** Sum of ln(1 + deviation) over all anomalies it explains, its own too. */
  score: number;
  /** Anomalous nodes that reach it over anomalous nodes, nearest first. */
  explains: string[];
  /** Calls between the target and the node; 0 without a target. */
  distance: number;
}

export const mostConvincingFirst = largestFirst<Explanation>(
  ({ node }) => node,
  ({ place }) => -PLACES.indexOf(place),
  ({ score }) => score,
  ({ distance }) => -distance,
);

/**
 * What each anomalous node would explain. The logarithm counts orders of
 * magnitude, so that one metric with a tiny scale does not outweigh a whole
 * trail of callers.
 */
export function explanationsOf(options: {
  /** Anomalous callees by anomalous caller. */
  callees: ReadonlyMap<string, readonly string[]>;
  anomalies: ReadonlyMap<string, Deviation>;
  target: string | null;
}): Explanation[] {
  const { callees, anomalies, target } = options;
  const callers = callersOf(callees);
  const starts = target === null ? [...anomalies.keys()].sort() : [target];
  const components = componentsFrom(starts, callees);
  const deepest = new Set(deepestComponents(components, callees).flat());
  const distances =
    target === null
      ? new Map<string, number>()
      : distancesFrom(target, callees);
  const placeOf = (node: string) => {
    if (!deepest.has(node)) return 'on the trail';
    return node === target ? 'target' : 'end of the trail';
  };
  return components
    .flat()
    .filter(node => anomalies.has(node))
    .map(node => {
      const explained = [...distancesFrom(node, callers).keys()];
      return {
        node,
        place: placeOf(node),
        score: explained.reduce(
          (sum, other) => sum + Math.log1p(anomalies.get(other)?.size ?? 0),
          0,
        ),
        explains: explained.filter(other => other !== node),
        distance: distances.get(node) ?? 0,
      };
    });
}
