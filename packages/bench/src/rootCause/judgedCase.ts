import { averageTopK, topKRecall } from '@hone/inference';
import { mean } from 'd3-array';

/**
 * An answer beside the truth.
 */
export interface JudgedCase {
  id: string;
  set: string;
  group: string;
  /** Distinct nodes, best first. */
  ranking: string[];
  /** Metric of the first answer. */
  metric: string | undefined;
  /** Nodes at fault, each of which is right; empty: nothing was wrong. */
  truth: { nodes: string[]; metric?: string };
  /** The case could not be answered, so that nothing about it is right. */
  failed: boolean;
}

/**
 * Scores of a group of cases; null where it has none of the kind.
 */
export interface GroupScores {
  n: number;
  top1: number | null;
  top3: number | null;
  avg5: number | null;
  empty: number | null;
  n_quiet: number;
  specificity: number | null;
  metric_top1?: number;
}

export const isFaulty = ({ truth }: JudgedCase) => truth.nodes.length > 0;

/** Any of the nodes at fault stands for all of them. */
const asOne = ({ ranking, truth: { nodes } }: JudgedCase) =>
  ranking.map(node => (nodes.includes(node) ? nodes[0] : node));

export function recallAt(cases: readonly JudgedCase[], k: number): number {
  const found = topKRecall({
    rankings: cases.map(asOne),
    truth: cases.map(({ truth }) => truth.nodes[0]),
    k: [k],
  });
  return found.ok ? found.recall[0] : NaN;
}

function averageRecall(cases: readonly JudgedCase[]): number {
  const found = averageTopK({
    rankings: cases.map(asOne),
    truth: cases.map(({ truth }) => truth.nodes[0]),
  });
  return found.ok ? found.value : NaN;
}

const share = (
  cases: readonly JudgedCase[],
  holds: (one: JudgedCase) => boolean,
) => mean(cases, one => Number(holds(one)))!;

export const specificityOf = (quiet: readonly JudgedCase[]) =>
  share(quiet, ({ ranking, failed }) => ranking.length === 0 && !failed);

export function scoreGroup(cases: readonly JudgedCase[]): GroupScores {
  const faulty = cases.filter(isFaulty);
  const quiet = cases.filter(one => !isFaulty(one));
  const named = faulty.filter(({ truth }) => truth.metric !== undefined);
  const ofFaulty = (score: (faults: readonly JudgedCase[]) => number) =>
    faulty.length === 0 ? null : score(faulty);
  return {
    n: faulty.length,
    top1: ofFaulty(faults => recallAt(faults, 1)),
    top3: ofFaulty(faults => recallAt(faults, 3)),
    avg5: ofFaulty(averageRecall),
    empty: ofFaulty(faults =>
      share(faults, ({ ranking }) => ranking.length === 0),
    ),
    n_quiet: quiet.length,
    specificity: quiet.length === 0 ? null : specificityOf(quiet),
    ...(named.length > 0 && {
      metric_top1: share(named, ({ metric, truth }) => metric === truth.metric),
    }),
  };
}
