import { formatTable } from '../report/formatTable';
import type { Comparison, OverYears, PolicyYears } from './compareYears';
import type { YearResult } from './livePolicy';

const ROWS: [keyof YearResult, string][] = [
  ['alone', 'started by itself'],
  ['aloneFailed', '  of which failed'],
  ['blocked', 'blocked (freeze, error budget)'],
  ['delayed', 'delayed by approvals'],
  ['delayHours', 'hours of waiting, all together'],
  ['prevented', 'failures prevented'],
  ['stoppedGood', 'good changes stopped'],
  ['reviewerHours', 'hours of reviewers'],
];

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function cell({ mean, from, to }: OverYears): string {
  return `${rounded(mean)} [${rounded(from)}, ${rounded(to)}]`;
}

function perPrevented({ hoursPerPrevented }: PolicyYears): string {
  return hoursPerPrevented === null ? 'none' : rounded(hoursPerPrevented);
}

/**
 * One table: a year under both policies, and what the second adds.
 */
export function formatComparison(comparison: Comparison): string {
  const { catchRate, tiered, board, difference } = comparison;
  const { starts, failed } = tiered.numbers;
  const head = `A reviewer stops ${Math.round(
    catchRate * 100,
  )} % of what would fail. Of ${rounded(starts.mean)} starts a year, ${cell(
    failed,
  )} would fail.`;
  const table = formatTable([
    ['a year', 'tiered', 'board', 'board less tiered'],
    ...ROWS.map(([key, label]) => [
      label,
      cell(tiered.numbers[key]),
      cell(board.numbers[key]),
      cell(difference[key]),
    ]),
    [
      'prevented, as replay expects',
      cell(tiered.replayed),
      cell(board.replayed),
      '',
    ],
    [
      'hours of waiting per failure',
      perPrevented(tiered),
      perPrevented(board),
      '',
    ],
  ]);
  return `${head}\n${table}\n`;
}
