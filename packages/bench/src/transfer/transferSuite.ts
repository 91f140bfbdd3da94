import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { formatTable } from '../report/formatTable';
import { writeJson } from '../report/writeJson';
import type { Suite } from '../suite';
import { scoreForecasters, type SourceScore } from './forecasters';
import { judgeWorld, type Judged } from './judgeTransfer';
import { WORLDS, type TargetKind } from './organisation';
import { summarize, type Estimate, type TransferScore } from './summarize';

const DEFAULT_RUNS = 100;
const DEFAULT_CASES = 20_000;
const COVERAGE = [0.93, 0.97] as const;
const KINDS: TargetKind[] = ['tried service', 'new service', 'new group'];

function withInterval(
  estimate: Estimate | null,
  digits: number,
  factor = 1,
): string {
  if (!estimate) return '–';
  const print = (x: number) => (factor * x).toFixed(digits);
  const [low, high] = estimate.interval;
  return `${print(estimate.value)} [${print(low)}, ${print(high)}]`;
}

function row(name: string, score: TransferScore): string[] {
  return [
    name,
    String(score.n),
    withInterval(score.truth, 1, 100),
    withInterval(score.measured, 1, 100),
    score.crps.toFixed(4),
    withInterval(score.savedWithout, 1),
    withInterval(score.savedFull, 1),
  ];
}

const HEAD = [
  'forecast',
  'n',
  'truth held %',
  'measured held %',
  'CRPS',
  'saved to no pooling %',
  'saved to full pooling %',
];

function isWithin({ value }: Estimate): boolean {
  return value >= COVERAGE[0] && value <= COVERAGE[1];
}

function goals({ truth, measured, savedWithout, savedFull }: TransferScore) {
  return {
    'coverage of the truth .93 to .97': isWithin(truth),
    'coverage of what is measured .93 to .97': isWithin(measured),
    'CRPS better than no pooling': (savedWithout?.interval[0] ?? 0) > 0,
    'CRPS better than full pooling': savedFull.interval[0] > 0,
  };
}

function forecasterTable(scores: readonly SourceScore[]): string {
  return formatTable([
    ['source', 'CRPS', 'within 80 %'],
    ...scores.map(({ source, crps, within80 }) => [
      source,
      crps.toFixed(4),
      (100 * within80).toFixed(1),
    ]),
  ]);
}

/**
 * Does the effect of a change transfer to services that did not try it, and do forecasts hold?
 */
export const transferSuite: Suite = {
  usage: `yarn bench transfer [--runs <number>] [--cases <number>] [--seed <number>] [--out <file.json>]

Simulated organisations of 3, 6 and 12 groups, whose true effects differ by 0, 5, 15 or 20 percentage points between groups and
services. The effect is forecast for a service that tried it, for one in a group that did, and for another group; beside it the
group's trials alone (no pooling) and one mean for all (full pooling). Then people who are too sure, a model, and both together.

  --runs   organisations of each kind, default ${DEFAULT_RUNS}
  --cases  experiments that people forecast, default ${DEFAULT_CASES}
  --seed   the same seed gives the same organisations; default 1
  --out    file for the scores as JSON
`,
  options: {
    runs: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const bounds = { min: 1, max: 100_000 };
    const runs = readWholeNumber(values, 'runs', {
      fallback: DEFAULT_RUNS,
      ...bounds,
    });
    const cases = readWholeNumber(values, 'cases', {
      fallback: DEFAULT_CASES,
      ...bounds,
    });
    const seed = readWholeNumber(values, 'seed', { fallback: 1, ...bounds });
    const byWorld = WORLDS.map(world => {
      const { groups, tauGroups, tauServices } = world;
      const name = `${groups} groups, ${tauGroups} between groups, ${tauServices} between services`;
      output.complain(name);
      return { name, judged: judgeWorld(world, runs, seed) };
    });
    const all: Judged[] = byWorld.flatMap(({ judged }) => judged);
    const total = summarize(all);
    const rows = [
      ...byWorld.map(({ name, judged }) => row(name, summarize(judged))),
      ...KINDS.map(kind =>
        row(kind, summarize(all.filter(judged => judged.kind === kind))),
      ),
      row('all', total),
    ];
    const met = goals(total);
    const people = scoreForecasters(cases, seed);
    output.print(formatTable([HEAD, ...rows]));
    for (const [goal, isMet] of Object.entries(met)) {
      output.print(`${goal}: ${isMet ? 'goal met' : 'goal missed'}`);
    }
    output.print('');
    output.print(forecasterTable(people));
    const scores = { all: total, goals: met, forecasters: people };
    if (values.out) {
      await writeJson(String(values.out), {
        suite: 'transfer',
        run: await describeRun(),
        options: { runs, cases, seed },
        scores: { ...scores, worlds: rows },
      });
    }
    return { n: total.n, scores };
  },
};
