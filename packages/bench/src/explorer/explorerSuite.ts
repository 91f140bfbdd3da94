import { createBenchDatabase } from '../backend/benchDatabase';
import type { ApiClient, ApiRequest } from '../backend/ApiClient';
import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { formatTable } from '../report/formatTable';
import { writeJson } from '../report/writeJson';
import { percentile } from '../statistics/percentile';
import type { Suite } from '../suite';
import { METRIC, NOW, openExplorer, refOf } from './openExplorer';

const USAGE = `yarn bench explorer [options]

  --requests      of each kind, default 100
  --delay         milliseconds that the source takes for a series, default 50
  --out           file for the whole result as JSON`;

const DAY_MS = 86_400_000;
const GOAL_MS = 300;
const MOST_SERVICES = 12;

/** What people look at: a day of one service up to a quarter of twelve. */
const VIEWS = [
  { services: 1, days: 1 },
  { services: 1, days: 90 },
  { services: 4, days: 7 },
  { services: 12, days: 7 },
  { services: 12, days: 90 },
];

type View = (typeof VIEWS)[number];

interface Measured extends View {
  question: 'new' | 'again';
  p50: number;
  p95: number;
  p99: number;
  kilobytes: number;
}

/** A window of its own for every number, so that nothing that is remembered answers it. */
function ask({ services, days }: View, shift: number): ApiRequest {
  const end = NOW - shift * 10_800_000;
  return {
    path: '/explore',
    body: {
      metric: METRIC,
      entityRefs: Array.from({ length: services }, (_, i) => refOf(i)),
      start: new Date(end - days * DAY_MS).toISOString(),
      end: new Date(end).toISOString(),
    },
  };
}

function check(answer: unknown, { services }: View): void {
  const { series } = answer as { series: { points: unknown[] }[] };
  if (series.length !== services || series.some(s => s.points.length < 100)) {
    throw new Error(`An answer lacks series: ${JSON.stringify(answer)}`);
  }
}

async function measure(
  client: ApiClient,
  view: View,
  { requests, question }: { requests: number; question: 'new' | 'again' },
): Promise<Measured> {
  const times: number[] = [];
  let bytes = 0;
  check((await client.send(ask(view, 0))).read(), view);
  for (let i = 0; i < requests; i += 1) {
    const answer = await client.send(ask(view, question === 'new' ? i + 1 : 0));
    times.push(answer.milliseconds);
    bytes = Math.max(bytes, answer.bytes);
  }
  const [p50, p95, p99] = [50, 95, 99].map(p => percentile(times, p)!);
  return { ...view, question, p50, p95, p99, kilobytes: bytes / 1000 };
}

function format(results: readonly Measured[]): string {
  return formatTable([
    [
      'services',
      'days',
      'question',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'kB',
      'goal',
    ],
    ...results.map(r => [
      String(r.services),
      String(r.days),
      r.question,
      r.p50.toFixed(0),
      r.p95.toFixed(0),
      r.p99.toFixed(0),
      r.kilobytes.toFixed(1),
      r.p95 < GOAL_MS ? 'met' : 'missed',
    ]),
  ]);
}

/**
 * How long the explorer takes to compare services when the source needs its time for every series.
 */
export const explorerSuite: Suite = {
  usage: USAGE,
  options: {
    requests: { type: 'string' },
    delay: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const requests = readWholeNumber(values, 'requests', {
      fallback: 100,
      min: 1,
      max: 10_000,
    });
    const delayMs = readWholeNumber(values, 'delay', {
      fallback: 50,
      min: 0,
      max: 10_000,
    });
    if (process.env.NODE_ENV !== 'test') process.env.NODE_ENV = 'production';
    const run = await describeRun();
    const database = await createBenchDatabase('sqlite');
    const explorer = await openExplorer({
      database,
      services: MOST_SERVICES,
      delayMs,
    });
    try {
      const results: Measured[] = [];
      for (const view of VIEWS) {
        for (const question of ['new', 'again'] as const) {
          results.push(
            await measure(explorer.client, view, { requests, question }),
          );
        }
      }
      output.print(
        `${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${
          run.node
        }, ${
          run.date
        }\nA source that takes ${delayMs} ms for a series, ${requests} requests of each kind; goal: p95 < ${GOAL_MS} ms\n\n${format(
          results,
        )}`,
      );
      const scores = {
        goals_met: results.filter(r => r.p95 < GOAL_MS).length,
        of: results.length,
        results,
      };
      if (values.out) {
        await writeJson(String(values.out), {
          suite: 'explorer',
          run,
          options: { requests, delayMs },
          scores,
        });
      }
      return { n: requests, scores };
    } finally {
      await explorer.close();
      await database.remove();
    }
  },
};
