import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { format } from 'prettier';
import { repositoryRoot } from '../repositoryRoot';
import type { Suite } from '../suite';
import { UsageError } from '../UsageError';
import { formatReport } from './report';
import { runStudy } from './runStudy';
import { STUDIES } from './studies';

const DEFAULT_FILE = 'docs/inference/monte-carlo.md';

function readFraction(given: unknown): number {
  const fraction = given === undefined ? 1 : Number(given);
  if (!(fraction > 0 && fraction <= 1)) {
    throw new UsageError(
      `--fraction has to be a number above 0 and at most 1, but "${given}" was given.`,
    );
  }
  return fraction;
}

/**
 * Simulates data with known truth and writes how often the estimators err.
 */
export const monteCarloSuite: Suite = {
  usage: `yarn bench monte-carlo [--only <method>] [--fraction <number>] [--out <report.md>]

False positives and coverage of every estimator on seeded simulations.

  --only      studies of one method, printed, not written unless --out is given
  --fraction  of the runs, for a quick look, printed, not written unless --out is given
  --out       default: ${DEFAULT_FILE}
`,
  options: {
    only: { type: 'string' },
    fraction: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const fraction = readFraction(values.fraction);
    const studies = STUDIES.filter(
      study => values.only === undefined || study.method === values.only,
    );
    if (studies.length === 0) {
      throw new UsageError(
        `--only has to name a method that has a study, one of ${[
          ...new Set(STUDIES.map(study => study.method)),
        ].join(', ')}, but "${values.only}" was given.`,
      );
    }
    const results = studies.map(study => {
      output.complain(`simulating ${study.method}`);
      return { study, results: runStudy(study, fraction) };
    });
    const report = await format(formatReport(results), { parser: 'markdown' });
    const whole = fraction === 1 && values.only === undefined;
    if (values.out || whole) {
      const file = resolve(
        (values.out as string | undefined) ??
          join(repositoryRoot(), DEFAULT_FILE),
      );
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, report);
    } else {
      output.print(report);
    }
    return { n: studies.length, scores: {} };
  },
};
