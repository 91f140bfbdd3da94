import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { writeJson } from '../report/writeJson';
import type { Suite } from '../suite';
import {
  growthTable,
  measureSubjects,
  scoresOf,
  timesTable,
} from './measureSubjects';
import type { Subject } from './subject';
import { SUBJECTS } from './subjects';

const DEFAULT_RUNS = 7;

/**
 * Makes the suite of subjects.
 */
export function speedSuite(subjects: readonly Subject[]): Suite {
  return {
    usage: `yarn bench inference-speed [--runs <number>] [--out <file.json>]

How long the statistics take on one core: the median of several runs, and how the cost grows with the data.

  --runs  runs of every measurement after warming up, default ${DEFAULT_RUNS}
  --out   file for the scores with a description of the machine
`,
    options: { runs: { type: 'string' }, out: { type: 'string' } },
    async run(values, output) {
      const runs = readWholeNumber(values, 'runs', {
        fallback: DEFAULT_RUNS,
        min: 1,
        max: 1000,
      });
      const run = await describeRun();
      output.print(
        `${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${run.node}, code ${run.commit}, ${run.date}`,
      );
      const measurements = measureSubjects(subjects, runs);
      const scores = scoresOf(measurements);
      output.print(`\n${timesTable(measurements)}`);
      output.print(`\n${growthTable(measurements)}`);
      if (values.out) {
        await writeJson(String(values.out), {
          suite: 'inference-speed',
          run,
          options: { runs },
          scores,
        });
      }
      return { n: measurements.length, scores };
    },
  };
}

/**
 * How fast the statistics are.
 */
export const inferenceSpeedSuite: Suite = speedSuite(SUBJECTS);
