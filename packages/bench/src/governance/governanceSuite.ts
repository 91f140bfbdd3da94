import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { writeJson } from '../report/writeJson';
import type { Suite } from '../suite';
import { ASSUMPTIONS } from './assumptions';
import { compareYears } from './compareYears';
import { formatComparison } from './formatComparison';
import { BOARD, TIERED } from './policies';

const DEFAULT_YEARS = 200;
/** Twelve a week. */
const DEFAULT_STARTS = 624;

/**
 * What two policies cost and prevent in simulated years.
 */
export const governanceSuite: Suite = {
  usage: `yarn bench governance [--years <number>] [--starts <number>] [--seed <number>] [--out <file.json>]

Simulated years of an organisation in which risky changes fail more often, under two policies: the shipped one, in which
approvals are exceptions by tier, and one in which three seats approve every change. Prints what is blocked and delayed, which
failures are prevented, and what it costs, with the middle 95 % of the years, for three guesses of what a reviewer finds.

  --years   default ${DEFAULT_YEARS}
  --starts  of each year, default ${DEFAULT_STARTS}
  --seed    the same seed gives the same years; default 1
  --out     file for the numbers with the assumptions and a description of the machine
`,
  options: {
    years: { type: 'string' },
    starts: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const years = readWholeNumber(values, 'years', {
      fallback: DEFAULT_YEARS,
      min: 2,
      max: 10_000,
    });
    const starts = readWholeNumber(values, 'starts', {
      fallback: DEFAULT_STARTS,
      min: 10,
      max: 100_000,
    });
    const seed = readWholeNumber(values, 'seed', {
      fallback: 1,
      min: 0,
      max: 1_000_000,
    });
    const comparisons = ASSUMPTIONS.catchRates.map(catchRate => {
      output.complain(`living ${years} years, catch rate ${catchRate}`);
      return compareYears({
        tiered: TIERED,
        board: BOARD,
        catchRate,
        years,
        starts,
        seed,
      });
    });
    comparisons.forEach(one => output.print(formatComparison(one)));
    if (values.out) {
      await writeJson(String(values.out), {
        suite: 'governance',
        run: await describeRun(),
        options: { years, starts, seed },
        assumptions: ASSUMPTIONS,
        scores: comparisons,
      });
    }
    return { n: years, scores: { comparisons } };
  },
};
