import { deviation, mean, median } from 'd3-array';
import { averageTopK } from '../../../rootcause/averageTopK';
import { rankRootCauses } from '../../../rootcause/rankRootCauses';
import { scoreMetrics } from '../../../rootcause/scoreMetrics';
import { topKRecall } from '../../../rootcause/topKRecall';
import type { GoldenTopic } from '../vectors';

type Rows = Map<string, Map<number, number>>;

function readRows(text: string, metric: string): Rows {
  const rows: Rows = new Map();
  for (const line of text.trim().split('\n').slice(1)) {
    const [time, node, name, value] = line.split(',');
    if (name !== metric) continue;
    const series = rows.get(node) ?? new Map<number, number>();
    series.set(Number(time), Number(value));
    rows.set(node, series);
  }
  return rows;
}

/** The authors' detector: a node that never moved is anomalous when it moves. */
function anomalyScore(normal: readonly number[], value: number): number {
  if (normal.length < 10) return 0;
  if (!deviation(normal)) return Math.abs(value - mean(normal)!);
  const centre = median(normal)!;
  if (value === centre) return 0;
  const mad = median(normal.map(v => Math.abs(v - centre)))!;
  const score = Math.abs(value - centre) / (1.4826 * mad);
  return score > 5 ? score : 0;
}

function answer(
  baseline: string,
  issue: string,
  calls: [string, string][],
  target: { node: string; metric: string },
): string[] {
  const normal = readRows(baseline, target.metric);
  const during = readRows(issue, target.metric);
  const times = [...new Set([...during.values()].flatMap(s => [...s.keys()]))]
    .sort((a, b) => a - b)
    .slice(2);
  const scoresAt = (time: number) =>
    Object.fromEntries(
      [...during].map(([node, series]) => [
        node,
        series.has(time)
          ? anomalyScore(
              [...(normal.get(node)?.values() ?? [])],
              series.get(time)!,
            )
          : null,
      ]),
    );
  const time = times.find(t => scoresAt(t)[target.node]);
  if (time === undefined) return [];
  return rankRootCauses({
    calls,
    target: target.node,
    scores: scoresAt(time),
    threshold: 0,
  }).ranking;
}

function benchmark({ files }: { files: Record<string, string> }) {
  const results: Record<string, { ranking: string[]; truth: string }[]> = {};
  for (const path of Object.keys(files)) {
    const [, folder] = path.match(/^(cases\/[^/]+)\/case\.json$/) ?? [];
    if (!folder) continue;
    const { target, truth, baseline, graph } = JSON.parse(files[path]);
    if (truth.nodes.length === 0) continue;
    const ranking = answer(
      files[baseline.replace('../../', '')],
      files[`${folder}/issue.csv`],
      JSON.parse(files[graph.replace('../../', '')]).edges,
      target,
    );
    (results[truth.group] ??= []).push({ ranking, truth: truth.nodes[0] });
  }
  return Object.fromEntries(
    Object.entries(results).map(([group, cases]) => {
      const recall = topKRecall({
        rankings: cases.map(c => c.ranking),
        truth: cases.map(c => c.truth),
        k: [1, 3],
      });
      if (!recall.ok) throw new Error(recall.detail);
      return [
        group,
        {
          issues: cases.length,
          top1: recall.recall[0],
          top3: recall.recall[1],
          emptyShare:
            cases.filter(c => c.ranking.length === 0).length / cases.length,
        },
      ];
    }),
  );
}

export const rca: GoldenTopic = {
  methods: {
    scoreMetrics,
    rankRootCauses,
    topKRecall,
    averageTopK,
    petshopBenchmark: benchmark,
  },
};
