import {
  createBenchDatabase,
  type DatabaseKind,
} from '../backend/benchDatabase';
import { readDatabaseKind } from '../backend/readDatabaseKind';
import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { writeJson } from '../report/writeJson';
import type { Output, Suite } from '../suite';
import { formatNoise, type RuleScore } from './formatNoise';
import { measurePass } from './measurePass';
import { NOISE_RULES } from './rules';
import { scoreNoise, widthForFalseAlarms, type NoiseScore } from './scoreNoise';
import { measureStoredPass, type StoredPass } from './stored/measureStoredPass';
import { METRICS_PER_SERVICE } from './stored/seedWatches';
import { NOISE_KINDS, simulateNoise, type NoiseKind } from './worlds';

const DEFAULT_SERIES = 100;
/** 10,000 services with 8 metrics each. */
const DEFAULT_WATCHED = 80_000;
/** The full number is measured last, after a hundredth and a tenth of it. */
const FRACTIONS = [100, 10, 1];

function scoreKind(kind: NoiseKind, count: number): RuleScore[] {
  const series = (changes: boolean) =>
    Array.from({ length: count }, (_, i) =>
      simulateNoise(kind, `${changes ? 'changed' : 'quiet'} ${i}`, changes),
    );
  const quiet = series(false);
  const changed = series(true);
  const [filter, ...others] = NOISE_RULES;
  const own = scoreNoise(filter, quiet, changed, 1);
  return [
    { rule: filter.name, own, calibrated: { ...own, width: 1 } },
    ...others.map(rule => {
      const width = widthForFalseAlarms(rule, quiet, own.falseAlarmsPerMonth);
      return {
        rule: rule.name,
        own: scoreNoise(rule, quiet, changed, 1),
        calibrated: { ...scoreNoise(rule, quiet, changed, width), width },
      };
    }),
  ];
}

/** At equal false alarms no rule misses less, and none is as good and quicker. */
function isBest([filter, ...others]: RuleScore[]): boolean {
  const delay = ({ delayMedian }: NoiseScore) => delayMedian ?? Infinity;
  return others.every(
    ({ calibrated }) =>
      filter.own.missed < calibrated.missed ||
      (filter.own.missed === calibrated.missed &&
        delay(filter.own) <= delay(calibrated)),
  );
}

/** Passes with states in a database, over ever more services. */
async function measureStored(
  db: DatabaseKind,
  watched: number,
  output: Output,
): Promise<StoredPass[]> {
  if (process.env.NODE_ENV !== 'test') process.env.NODE_ENV = 'production';
  const sizes = FRACTIONS.map(fraction =>
    Math.max(1, Math.floor(watched / METRICS_PER_SERVICE / fraction)),
  );
  const database = await createBenchDatabase(db, { durable: true });
  try {
    const passes: StoredPass[] = [];
    for (const services of new Set(sizes)) {
      output.complain(`filtering the series of ${services} services`);
      passes.push(await measureStoredPass(database, services));
    }
    return passes;
  } finally {
    await database.remove();
  }
}

/**
 * How well the noise filter tells lasting changes from noise, beside the rules that people use.
 */
export const noiseSuite: Suite = {
  usage: `yarn bench noise [--series <number>] [--watched <number>] [--db sqlite|postgres] [--out <file.json>]

Lasting changes in simulated series of services: false alarms, misses and delay of the noise filter, of natural process
limits (XmR) and of three standard deviations. The latter two are also shown with limits so wide that they raise no more
false alarms than the filter.

Then the cost of one pass over watched series, each with one value more: of the filters alone, in memory, and of the plugin's
own task, which lists what is due, asks a source whose points are ready, and loads and stores every filter's state.

  --series   series of each kind without and with a change, default ${DEFAULT_SERIES}
  --watched  series for the cost of one pass, default ${DEFAULT_WATCHED}; with states in a database also a tenth and a hundredth
  --db       where the states are, sqlite by default
  --out      file for the scores with a description of the machine
`,
  options: {
    series: { type: 'string' },
    watched: { type: 'string' },
    db: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const count = readWholeNumber(values, 'series', {
      fallback: DEFAULT_SERIES,
      min: 1,
      max: 10_000,
    });
    const watched = readWholeNumber(values, 'watched', {
      fallback: DEFAULT_WATCHED,
      min: 1,
      max: 1_000_000,
    });
    const db = readDatabaseKind({ db: values.db ?? 'sqlite' });
    const run = await describeRun();
    output.print(
      `${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${run.node}, code ${run.commit}, ${run.date}`,
    );
    // First, so that nothing else is in memory.
    const stored = await measureStored(db, watched, output);
    const pass = measurePass(watched);
    const kinds = Object.fromEntries(
      NOISE_KINDS.map(kind => {
        output.complain(`judging ${kind} series`);
        return [kind, scoreKind(kind, count)];
      }),
    ) as Record<NoiseKind, RuleScore[]>;
    const best = NOISE_KINDS.filter(kind => isBest(kinds[kind]));
    const scores = { kinds, best, pass, stored };
    output.print(formatNoise({ ...scores, db }));
    if (values.out) {
      const options = { series: count, watched, db };
      await writeJson(String(values.out), {
        suite: 'noise',
        run,
        options,
        scores,
      });
    }
    return { n: 2 * count * NOISE_KINDS.length, scores };
  },
};
