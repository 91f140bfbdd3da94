import type { Difference, TaskAgreement } from './agreement';
import type { TaskName } from './predictions';
import { SETTINGS } from './settings';

const HEAD = [
  'task (columns compared)',
  'rows equal',
  'rows different',
  'why',
  'example',
];

const escapePipes = (cell: string) => cell.replaceAll('|', '\\|');

function why({ settings, rows }: Difference): string {
  const reasons = settings.map(setting => SETTINGS[setting]);
  return `${rows}: ${reasons.join(', and ') || 'no setting explains it'}`;
}

function example({ example: { id, hone, devlake } }: Difference): string {
  return `\`${id}\`: Hone ${hone}; DevLake ${devlake}`;
}

function linesOf(name: TaskName, agreement: TaskAgreement): string[][] {
  const { columns, equal, different, differences } = agreement;
  const [first, ...others] = differences;
  return [
    [
      `\`${name}\` (${columns.join(', ')})`,
      String(equal),
      String(different),
      first ? why(first) : '',
      first ? example(first) : '',
    ],
    ...others.map(other => ['', '', '', why(other), example(other)]),
  ];
}

/** How far Hone's own definitions give DevLake's rows, as a table in Markdown. */
export function formatAgreement(
  found: readonly (readonly [TaskName, TaskAgreement])[],
): string {
  const rows = found.flatMap(([name, agreement]) => linesOf(name, agreement));
  return [HEAD, HEAD.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(escapePipes).join(' | ')} |`)
    .join('\n');
}
