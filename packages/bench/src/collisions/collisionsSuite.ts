import { createRng } from '@hone/inference';
import type { Collision } from '@hone/backstage-plugin-experiments-common';
import { createBenchDatabase } from '../backend/benchDatabase';
import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { formatTable } from '../report/formatTable';
import { writeJson } from '../report/writeJson';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { percentile } from '../statistics/percentile';
import type { Suite } from '../suite';
import { drawPair, type Pair } from './drawPair';
import { askCollisions } from './openCollisionPortal';
import { rankCorrelation } from './rankCorrelation';
import { simulateErrors } from './simulateErrors';

const USAGE = `yarn bench collisions [options]

  --pairs         of trials that overlap, default 300
  --runs          simulations of each pair, default 200
  --seed          the same seed gives the same numbers; default 1
  --out           file for the whole result as JSON`;

/** From here on the product calls a pair blurred. */
const READABLE = 1.25;

/** A pair: how much the product says each variance grows, and how many times each error grew. */
interface Judged {
  inflation: { first: number; second: number };
  growth: { first: number; second: number };
}

const worst = (values: { first: number; second: number }) =>
  Math.max(values.first, values.second);

function judge(
  pair: Pair,
  collision: Collision | null,
  options: { runs: number; staysOn: boolean; seed: string },
): Judged | null {
  const errors = simulateErrors(createRng(options.seed), pair, options);
  if (!errors) return null;
  const read = (value: number | null | undefined) =>
    value === null ? Infinity : value ?? 1;
  return {
    inflation: {
      // The draft is the second one.
      first: read(collision?.otherInflation),
      second: read(collision?.ownInflation),
    },
    growth: {
      first: errors.first.beside / errors.first.alone,
      second: errors.second.beside / errors.second.alone,
    },
  };
}

/** Of pairs: whether the worse of both effects in one is the worse in another. */
const byPair = (pairs: readonly Judged[]) =>
  rankCorrelation(
    pairs.map(one => [worst(one.inflation), worst(one.growth)] as const),
  );

/** Of single effects. */
const byEffect = (pairs: readonly Judged[]) =>
  rankCorrelation(
    pairs.flatMap(({ inflation, growth }) => [
      [inflation.first, growth.first] as const,
      [inflation.second, growth.second] as const,
    ]),
  );

function medianGrowth(pairs: readonly Judged[], blurred: boolean) {
  const found = pairs.flatMap(({ inflation, growth }) =>
    (['first', 'second'] as const).flatMap(which =>
      inflation[which] > READABLE === blurred ? [growth[which]] : [],
    ),
  );
  return { n: found.length, median: percentile(found, 50) ?? null };
}

function summarize(pairs: readonly Judged[]) {
  return {
    pairs: pairs.length,
    by_pair: byPair(pairs),
    by_pair_interval: bootstrapInterval(pairs, byPair),
    by_effect: byEffect(pairs),
    by_effect_interval: bootstrapInterval(pairs, byEffect),
    readable: medianGrowth(pairs, false),
    blurred: medianGrowth(pairs, true),
  };
}

type Summary = ReturnType<typeof summarize>;

const two = (value: number | null) => (value === null ? '–' : value.toFixed(2));

function row(name: string, summary: Summary): string[] {
  const range = (interval: [number, number] | null) =>
    interval ? `${two(interval[0])} to ${two(interval[1])}` : '–';
  return [
    name,
    String(summary.pairs),
    two(summary.by_pair),
    range(summary.by_pair_interval),
    two(summary.by_effect),
    range(summary.by_effect_interval),
    `${two(summary.readable.median)} (${summary.readable.n})`,
    `${two(summary.blurred.median)} (${summary.blurred.n})`,
  ];
}

const HEAD = [
  'after its end a change',
  'pairs',
  'rank correlation',
  '95 % interval',
  'single effects',
  '95 % interval',
  'error where readable',
  'error where blurred',
];

/**
 * Does the ranking of collisions say how wrong the effects become?
 */
export const collisionsSuite: Suite = {
  usage: USAGE,
  options: {
    pairs: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const read = (name: string, fallback: number, min: number, max: number) =>
      readWholeNumber(values, name, { fallback, min, max });
    const count = read('pairs', 300, 10, 5000);
    const runs = read('runs', 200, 2, 10_000);
    const seed = read('seed', 1, 0, 1_000_000_000);
    const rng = createRng(seed);
    const pairs = Array.from({ length: count }, () => drawPair(rng));
    const database = await createBenchDatabase('sqlite');
    const collisions = await askCollisions(database, pairs).finally(() =>
      database.remove(),
    );
    const judgeAll = (staysOn: boolean) =>
      summarize(
        pairs.flatMap(
          (pair, i) =>
            judge(pair, collisions[i], {
              runs,
              staysOn,
              seed: `${seed}/${i}`,
            }) ?? [],
        ),
      );
    const takenBack = judgeAll(false);
    const staying = judgeAll(true);
    output.print(
      formatTable([
        HEAD,
        row('is taken back', takenBack),
        row('stays', staying),
      ]),
    );
    const scores = { taken_back: takenBack, stays: staying };
    if (typeof values.out === 'string') {
      await writeJson(values.out, {
        suite: 'collisions',
        run: await describeRun(),
        options: { pairs: count, runs, seed },
        scores,
      });
    }
    return { n: count, scores };
  },
};
