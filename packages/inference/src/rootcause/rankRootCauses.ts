import { InferenceInputError } from '../outcome';
import {
  calleesAmong,
  calleesOf,
  componentsFrom,
  deepestComponents,
  distancesFrom,
  type Call,
} from './internal/callGraph';
import { largestFirst } from './internal/largestFirst';

/** Deviation above which a node is anomalous, in robust standard deviations. */
const DEFAULT_THRESHOLD = 5;

const itself = (node: string) => node;

/**
 * Largest sum of scores on a way of calls from the target to each component;
 * a component counts with all its members, since a way may visit each once.
 */
function pathSums(
  components: readonly (readonly string[])[],
  callees: ReadonlyMap<string, readonly string[]>,
  scores: Readonly<Record<string, number | null>>,
): number[] {
  const home = new Map(
    components.flatMap((members, c) => members.map(node => [node, c] as const)),
  );
  const best = components.map(() => -Infinity);
  best[components.length - 1] = 0;
  // Callers come after their callees, so the target's component is the last.
  for (let c = components.length - 1; c >= 0; c--) {
    best[c] += components[c].reduce((sum, node) => sum + scores[node]!, 0);
    for (const node of components[c]) {
      for (const callee of callees.get(node) ?? []) {
        const other = home.get(callee)!;
        if (other !== c) best[other] = Math.max(best[other], best[c]);
      }
    }
  }
  return best;
}

/**
 * Follows anomalies down the call graph: a root cause is an anomalous node
 * that calls no anomalous node and that the target reaches over anomalous
 * nodes only. Nodes that call each other in a circle are one candidate. Longer
 * and stronger trails of anomalies come first.
 *
 * Source: anomaly traversal of PetShop (Hardt et al., CLeaR 2024, arXiv
 * 2311.04806), with cycles contracted and the target itself as the last
 * possible cause.
 *
 * @param input - `calls` as [caller, callee]; `target`, the node that raised
 *   the alert; `scores` of the nodes, null or absent where unknown; a node is
 *   anomalous above `threshold` (5)
 * @returns `ranking`, best first, and `pathScores`, the largest sum of scores
 *   between the target and each of them; both empty when the target is not
 *   anomalous. Without any calls all anomalous nodes by their own score
 * @throws {@link InferenceInputError} for scores or a threshold that are not
 *   numbers
 * @public
 */
export function rankRootCauses(input: {
  calls: readonly Call[];
  target: string;
  scores: Readonly<Record<string, number | null>>;
  threshold?: number;
}): { ranking: string[]; pathScores: Record<string, number> } {
  const { calls, target, scores, threshold = DEFAULT_THRESHOLD } = input;
  if (
    Number.isNaN(threshold) ||
    Object.values(scores).some(score => Number.isNaN(score))
  ) {
    throw new InferenceInputError('scores and threshold must be numbers');
  }
  const scoreOf = (node: string) =>
    Object.hasOwn(scores, node) ? scores[node] : null;
  const isAnomalous = (node: string) => {
    const score = scoreOf(node);
    return score !== null && score > threshold;
  };
  if (!isAnomalous(target)) return { ranking: [], pathScores: {} };
  if (calls.length === 0) {
    const found = Object.keys(scores).filter(isAnomalous);
    found.sort(largestFirst(itself, node => scores[node]!));
    return {
      ranking: found,
      pathScores: Object.fromEntries(found.map(node => [node, scores[node]!])),
    };
  }
  const callees = calleesAmong(calleesOf(calls), isAnomalous);
  const components = componentsFrom([target], callees);
  const sums = pathSums(components, callees, scores);
  const distances = distancesFrom(target, callees);
  const nearestFirst = largestFirst<string>(
    itself,
    node => -distances.get(node)!,
    node => scores[node]!,
  );
  const candidates = deepestComponents(components, callees)
    .map(members => ({
      members: members.sort(nearestFirst),
      sum: sums[components.indexOf(members)],
    }))
    .sort(
      largestFirst(
        ({ members }) => members[0],
        ({ sum }) => sum,
      ),
    );
  return {
    ranking: candidates.flatMap(({ members }) => members),
    pathScores: Object.fromEntries(
      candidates.flatMap(({ members, sum }) =>
        members.map(node => [node, sum] as const),
      ),
    ),
  };
}
