import { formatTable } from '../../report/formatTable';
import type { OperationScore } from './summarize';

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);

const goal = (met: boolean) => (met ? 'met' : 'goal missed');

/**
 * The table for people: times in milliseconds, one operation per line.
 */
export function formatScores(scores: Record<string, OperationScore>): string {
  const header = [
    'operation',
    ...['API p50', 'p95', 'p99'],
    ...['SQL p50', 'p95', 'p99'],
    'API/SQL',
    '<= 2 x SQL + 5 ms',
    'budget',
    'kB',
    'p95 at n/10',
    'growth',
    '<= 1.3',
    'of p50',
  ];
  const rows = Object.entries(scores).map(([name, s]) => [
    name,
    ...[s.api.p50, s.api.p95, s.api.p99].map(ms),
    ...[s.sql.p50, s.sql.p95, s.sql.p99].map(ms),
    s.ratio.toFixed(2),
    goal(s.within_goal),
    s.budget ? `${s.budget.ms} ms: ${goal(s.budget.within_goal)}` : '',
    s.kb.toFixed(1),
    ...(s.tenth
      ? [
          ms(s.tenth.p95),
          s.tenth.growth.toFixed(2),
          goal(s.tenth.within_goal),
          s.tenth.growth_p50.toFixed(2),
        ]
      : ['', '', '', '']),
  ]);
  return formatTable([header, ...rows]);
}
