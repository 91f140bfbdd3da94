import { describeRun } from '../report/describeRun';
import { writeJson } from '../report/writeJson';
import type { Output, Suite } from '../suite';
import {
  createBenchDatabase,
  type BenchDatabase,
} from '../backend/benchDatabase';
import { measure, type OperationTimes } from './measurement/measure';
import { openPortal, type Portal, type PortalSize } from './openPortal';
import { OPERATIONS } from './operations';
import { MIN_EXPERIMENTS, readOptions, type ApiBenchOptions } from './options';
import { explainSlowest } from './result/explainSlowest';
import { formatScores } from './result/formatScores';
import { summarize } from './result/summarize';

const USAGE = `yarn bench api --db sqlite|postgres [options]

  --db            database to measure; PostgreSQL is started for the benchmark
  --experiments   100 to 1000000, default 100000
  --ideas         100 to 10000000, default ten times as many as experiments
  --services      20 to 100000, default 10000
  --requests      requests per operation, default 300
  --seed          same seed, same data and requests; default 1
  --no-scale      leave out the comparison with a tenth of the experiments
  --explain       also print the statements and plans of the slowest request of every operation
  --out           file for the whole result as JSON`;

/** Opens a portal of each size, measures them together and closes them. */
async function measureSizes(
  options: ApiBenchOptions,
  sizes: PortalSize[],
  environment: { database: BenchDatabase; output: Output },
): Promise<OperationTimes[][]> {
  const { services, seed, requests } = options;
  const { output } = environment;
  const portals: Portal[] = [];
  try {
    for (const size of sizes) {
      portals.push(await openPortal({ ...environment, size, services, seed }));
    }
    output.print(
      `Measuring ${OPERATIONS.length} operations with ${requests} requests each`,
    );
    const times = await measure({
      portals,
      operations: OPERATIONS,
      requests,
      seed,
    });
    if (options.explain) {
      for (const one of times[0]) {
        output.print(await explainSlowest(portals[0].knex, one));
      }
    }
    return times;
  } finally {
    for (const portal of portals) await portal.close();
  }
}

/**
 * How much the experiments API costs on top of its own SQL, and how that grows with the data.
 */
export const apiSuite: Suite = {
  usage: USAGE,
  options: {
    db: { type: 'string' },
    experiments: { type: 'string' },
    ideas: { type: 'string' },
    services: { type: 'string' },
    requests: { type: 'string' },
    seed: { type: 'string' },
    scale: { type: 'boolean' },
    explain: { type: 'boolean' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const options = readOptions(values);
    // As portals run: answers are not checked against the contract on their way out. Tests check them.
    if (process.env.NODE_ENV !== 'test') process.env.NODE_ENV = 'production';
    const { experiments, ideas, services, requests, seed } = options;
    const run = await describeRun();
    const database = await createBenchDatabase(options.db);
    try {
      output.print(
        `${database.note}.\n${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${run.node}, ${run.date}`,
      );
      const tenth = {
        experiments: Math.floor(experiments / 10),
        ideas: Math.floor(ideas / 10),
      };
      const scale =
        options.scale &&
        Math.min(tenth.experiments, tenth.ideas) >= MIN_EXPERIMENTS;
      const [times, small] = await measureSizes(
        options,
        scale ? [{ experiments, ideas }, tenth] : [{ experiments, ideas }],
        { database, output },
      );
      const operations = summarize(times, small);
      output.print(`\nMilliseconds\n${formatScores(operations)}`);
      const all = Object.values(operations);
      const scores = {
        db: options.db,
        within_goal: all.filter(s => s.within_goal).length,
        scale_within_goal: small
          ? all.filter(s => s.tenth?.within_goal).length
          : null,
        of: all.length,
        operations,
      };
      if (options.out) {
        await writeJson(options.out, {
          suite: 'api',
          run,
          database: database.note,
          options: { experiments, ideas, services, requests, seed },
          scores,
        });
      }
      return { n: experiments, scores };
    } finally {
      await database.remove();
    }
  },
};
