import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome, type Warning } from '../outcome';

/**
 * One trial: treated with and without the event, controls with and without it.
 *
 * @public
 */
export type RiskTable = readonly [
  treatedCases: number,
  treatedNonCases: number,
  controlCases: number,
  controlNonCases: number,
];

/**
 * Log risk ratios ln((a/(a + b))/(c/(c + d))) of trials and their variances
 * 1/a − 1/(a + b) + 1/c − 1/(c + d), ready for `randomEffects`. A trial with
 * an empty cell gets ½ in all its cells (Haldane 1956).
 *
 * @param input - `table`, a row of four counts per trial
 * @returns `effects` and `variances` in the order of the rows;
 *   `insufficient-data` without rows or for a group without anybody,
 *   `inconsistent-sums` for negative counts, `non-finite`; a warning when a
 *   cell was empty
 * @throws {@link InferenceInputError} for a row that has not four numbers
 * @public
 */
export function logRiskRatio(input: {
  table: readonly RiskTable[];
}): Outcome<{ effects: number[]; variances: number[] }> {
  const { table } = input;
  if (table.length === 0) {
    return fail('insufficient-data', 'There are no trials.');
  }
  for (const row of table) {
    if (row.length !== 4) {
      throw new InferenceInputError('every row must have four counts');
    }
    if (!allFinite(row)) return fail('non-finite', 'A count is not finite.');
    if (row.some(count => count < 0)) {
      return fail('inconsistent-sums', 'A count is negative.');
    }
    if (row[0] + row[1] === 0 || row[2] + row[3] === 0) {
      return fail('insufficient-data', 'A group of a trial is empty.');
    }
  }
  const corrected = table.map(row => {
    const extra = row.includes(0) ? 0.5 : 0;
    return row.map(count => count + extra);
  });
  const empty = table.filter(row => row.includes(0)).length;
  const warnings: Warning[] =
    empty > 0
      ? [
          {
            code: 'small-expected-count',
            message: `${empty} trials have an empty cell and got one half in all cells.`,
          },
        ]
      : [];
  return succeed(
    'logRiskRatio',
    {
      effects: corrected.map(([a, b, c, d]) =>
        Math.log(a / (a + b) / (c / (c + d))),
      ),
      variances: corrected.map(
        ([a, b, c, d]) => b / (a * (a + b)) + d / (c * (c + d)),
      ),
    },
    warnings,
  );
}
