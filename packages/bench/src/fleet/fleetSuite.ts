import { createBenchDatabase } from '../backend/benchDatabase';
import { describeRun } from '../report/describeRun';
import { writeJson } from '../report/writeJson';
import type { Suite } from '../suite';
import { keepTrials } from './loop/keptTrials';
import { runFleet } from './loop/runFleet';
import type { TrialResult } from './loop/TrialResult';
import { DEFAULT_EXPERIMENTS, readOptions, type FleetOptions } from './options';
import { formatEffects, formatNull } from './result/formatFleet';
import { scoreEffects } from './result/scoreEffects';
import { scoreNull } from './result/scoreNull';
import { drawTrial } from './trials/drawTrial';
import type { Fleet, Trial } from './trials/Trial';

const FLEETS: readonly Fleet[] = ['null', 'effect'];

function drawFleets({ experiments, seed }: FleetOptions): Trial[] {
  return FLEETS.flatMap(fleet =>
    Array.from({ length: experiments }, (_, i) => drawTrial(seed, fleet, i)),
  );
}

/** Adds milliseconds up to seconds. */
function secondsOf(
  results: readonly TrialResult[],
  key: 'milliseconds' | 'cpuMilliseconds',
): number {
  return results.reduce((sum, result) => sum + result[key], 0) / 1000;
}

function scoreFleets(results: readonly TrialResult[]) {
  const none = results.filter(result => result.fleet === 'null');
  const known = results.filter(result => result.fleet === 'effect');
  return {
    null: {
      all: scoreNull(none, () => 'all'),
      designs: scoreNull(none, result => result.design),
      variants: scoreNull(
        none,
        ({ design, variant }) => `${design}, ${variant}`,
      ),
    },
    effect: scoreEffects(known),
    seconds: secondsOf(results, 'milliseconds'),
    cpuSeconds: secondsOf(results, 'cpuMilliseconds'),
  };
}

/**
 * How often a portal that follows its recommendations ships or rolls back what does nothing, and finds what does something.
 */
export const fleetSuite: Suite = {
  usage: `yarn bench fleet [--experiments <number>] [--db sqlite|postgres] [--seed <number>] [--keep <file>] [--out <file.json>]

Two fleets of experiments of all designs, one without an effect and one with known effects. Each goes through its whole life
in a portal with both domains and a source with simulated data: draft, start, scheduled analyses at about ten instants and
all planned looks, the decision that the first recommendation to ship or roll back names, or else the last one.

  --experiments  in each fleet, default ${DEFAULT_EXPERIMENTS}
  --db           sqlite by default
  --seed         the same seed gives the same experiments, data and decisions; default 1
  --keep         file with one experiment a line; a run that was broken off goes on with what is in it
  --out          file for the scores with every experiment and a description of the machine
`,
  options: {
    experiments: { type: 'string' },
    db: { type: 'string' },
    seed: { type: 'string' },
    keep: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const options = readOptions(values);
    const { db, seed, keep, out } = options;
    if (process.env.NODE_ENV !== 'test') process.env.NODE_ENV = 'production';
    const run = await describeRun();
    output.print(
      `${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${run.node}, code ${run.commit}, ${run.date}`,
    );
    const kept = await keepTrials(keep, { seed, db });
    const database = await createBenchDatabase(db);
    let results: TrialResult[];
    try {
      results = await runFleet(database, drawFleets(options), { kept, output });
    } finally {
      await database.remove();
    }
    const scores = scoreFleets(results);
    const { all, designs, variants } = scores.null;
    output.print(formatNull([...all, ...designs, ...variants]));
    output.print(formatEffects(scores.effect));
    output.print(
      `${results.length} experiments took ${scores.seconds.toFixed(
        0,
      )} s, ${scores.cpuSeconds.toFixed(
        0,
      )} s of a processor, on ${db} without waiting for the disk`,
    );
    if (out) {
      await writeJson(out, { suite: 'fleet', run, options, scores, results });
    }
    return { n: results.length, scores };
  },
};
