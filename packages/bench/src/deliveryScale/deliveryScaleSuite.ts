import { createBenchDatabase } from '../backend/benchDatabase';
import { describeRun } from '../report/describeRun';
import { writeJson } from '../report/writeJson';
import type { Suite } from '../suite';
import { createOrganisation } from './dataset/organisation';
import { beginRun, databaseFolder, resumeRun } from './keep/keptRun';
import { passingPhases, type Phases } from './keep/phases';
import { measureSize, type SizeResult } from './measureSize';
import { readOptions, type DeliveryScaleOptions } from './options';
import { dashboardRequests } from './phases/dashboardRequests';
import { formatResults } from './result/formatResults';
import { judge } from './result/judge';

const USAGE = `yarn bench delivery-scale --db sqlite|postgres [options]

  --db            database to measure; PostgreSQL is started for the benchmark
  --services      20 to 100000, default 10000
  --deployments   100 to 10000000 in 52 weeks, default 5000000; each brings about two events or more
  --sizes         measure fractions of both first, such as 100,10 for a hundredth and a tenth
  --requests      requests of each kind, default 200
  --no-replay     do not send the log again
  --keep          folder, empty or new, that keeps the database and what was measured while it was filled
  --reuse         folder that --keep has filled; what fills the database is not measured again
  --seed          same seed, same log and requests; default 1
  --out           file for the whole result as JSON`;

function openPhases(options: DeliveryScaleOptions): Promise<Phases> | Phases {
  const { db, sizes, seed, keep, reuse } = options;
  const key = { db, ...sizes[sizes.length - 1], seed };
  if (keep !== undefined) return beginRun(keep, key);
  if (reuse !== undefined) return resumeRun(reuse, key);
  return passingPhases;
}

/**
 * Whether the delivery metrics of a large organisation can be taken in, rolled up and read in time, and how that grows.
 */
export const deliveryScaleSuite: Suite = {
  usage: USAGE,
  options: {
    db: { type: 'string' },
    services: { type: 'string' },
    deployments: { type: 'string' },
    sizes: { type: 'string' },
    requests: { type: 'string' },
    replay: { type: 'boolean' },
    seed: { type: 'string' },
    out: { type: 'string' },
    keep: { type: 'string' },
    reuse: { type: 'string' },
  },
  async run(values, output) {
    const options = readOptions(values);
    // As portals run: answers are not checked against the contract on their way out. Tests check them.
    if (process.env.NODE_ENV !== 'test') process.env.NODE_ENV = 'production';
    const run = await describeRun();
    const phases = await openPhases(options);
    const kept = options.keep ?? options.reuse;
    const database = await createBenchDatabase(options.db, {
      durable: true,
      folder: kept && databaseFolder(kept),
    });
    try {
      output.print(
        `${database.note}.\n${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${run.node}, ${run.date}`,
      );
      const results: SizeResult[] = [];
      for (const size of options.sizes) {
        results.push(
          await measureSize(size, { ...options, phases, database, output }),
        );
      }
      const full = results[results.length - 1];
      const goals = judge(
        full,
        dashboardRequests(createOrganisation(full.services)),
      );
      output.print(`\n${formatResults(results, goals)}`);
      if (phases.earlier.length > 0) {
        output.print(
          `\nNot measured by this run but by the one that filled the database: ${phases.earlier.join(
            ', ',
          )}.`,
        );
      }
      const scores = {
        db: options.db,
        goals_met: Object.values(goals).filter(goal => goal.met).length,
        of: Object.keys(goals).length,
        goals,
        sizes: results,
      };
      if (options.out) {
        await writeJson(options.out, {
          suite: 'delivery-scale',
          run,
          database: database.note,
          options,
          scores,
        });
      }
      return { n: full.deployments, scores };
    } finally {
      await database.remove();
    }
  },
};
