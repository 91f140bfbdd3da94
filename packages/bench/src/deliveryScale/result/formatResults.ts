import { formatTable } from '../../report/formatTable';
import type { SizeResult } from '../measureSize';
import type { Goal } from './judge';

interface Line {
  name: string;
  /** What the goal is called, where there is one. */
  goal?: string;
  cell(result: SizeResult): string;
  /** What is compared between sizes. */
  value?(result: SizeResult): number;
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');

const decimal = (value: number) => value.toFixed(value < 10 ? 2 : 1);

const megabytes = (bytes: number) => `${whole(bytes / 1e6)} MB`;

function measured(
  name: string,
  value: (result: SizeResult) => number,
  format: (value: number) => string,
  goal?: string,
): Line {
  return { name, goal, value, cell: result => format(value(result)) };
}

const BEFORE: Line[] = [
  measured('events', r => r.ingestion.events, whole),
  measured(
    'ingestion, events/s',
    r => r.ingestion.perSecond,
    whole,
    'ingestion',
  ),
  {
    name: 'of the last tenth',
    cell: ({ ingestion: { lastTenthPerSecond } }) =>
      lastTenthPerSecond === null ? '' : whole(lastTenthPerSecond),
  },
  measured(
    'memory of ingestion',
    r => r.ingestion.memory.rss,
    megabytes,
    'memory of ingestion',
  ),
  measured('its heap', r => r.ingestion.memory.heapUsed, megabytes),
  measured('database', r => r.databaseBytes, megabytes),
  measured('roll-ups, s', r => r.rollUps.seconds, decimal),
  measured('services/s', r => r.rollUps.servicesPerSecond, decimal),
  measured(
    'memory of roll-ups',
    r => r.rollUps.memory.rss,
    megabytes,
    'memory of roll-ups',
  ),
  measured('its heap', r => r.rollUps.memory.heapUsed, megabytes),
];

function dashboardLine(name: string): Line {
  return {
    name: `${name}, ms`,
    goal: name,
    value: result => result.dashboards[name].p95,
    cell: ({ dashboards }) => {
      const { p50, p95, p99 } = dashboards[name];
      return [p50, p95, p99].map(decimal).join(' / ');
    },
  };
}

const AFTER: Line[] = [
  measured('1,000 more events, s', r => r.recent.log.seconds, decimal),
  {
    name: 'services that they change',
    cell: ({ recent }) => whole(recent.rollUps.services),
  },
  measured('roll-ups after them, s', r => r.recent.rollUps.seconds, decimal),
];

const REPLAY: Line[] = [
  measured(
    'same requests again, events/s',
    r => r.replay!.sameRequests.perSecond,
    whole,
  ),
  measured(
    'in another order, events/s',
    r => r.replay!.otherOrder.perSecond,
    whole,
  ),
  {
    name: 'rows and hashes afterwards',
    goal: 'replay',
    cell: ({ replay }) => (replay!.unchanged ? 'the same' : 'other ones'),
  },
];

function growthOf(line: Line, results: readonly SizeResult[]): string {
  const [small, full] = results.slice(-2);
  if (!line.value || !full) return '';
  return (line.value(full) / line.value(small)).toFixed(2);
}

function goalOf(goal: Goal | undefined): string {
  if (!goal) return '';
  return `${goal.goal}: ${goal.met ? 'met' : 'goal missed'}`;
}

/**
 * The table for people: a column for each size, the growth from the last but one to the last, and the goals.
 */
export function formatResults(
  results: readonly SizeResult[],
  goals: Record<string, Goal>,
): string {
  const lines = [
    ...BEFORE,
    ...Object.keys(results[0].dashboards).map(dashboardLine),
    ...(results[0].replay ? REPLAY : []),
    ...AFTER,
  ];
  const header = [
    'p50 / p95 / p99',
    ...results.map(r => `${whole(r.services)} / ${whole(r.deployments)}`),
    results.length > 1 ? 'growth' : '',
    'goal',
  ];
  return formatTable([
    header,
    ...lines.map(line => [
      line.name,
      ...results.map(result => line.cell(result)),
      growthOf(line, results),
      line.goal ? goalOf(goals[line.goal]) : '',
    ]),
  ]);
}
