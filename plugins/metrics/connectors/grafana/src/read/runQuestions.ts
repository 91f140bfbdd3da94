import { InputError } from '@backstage/errors';
import type { PlaceholderValues } from '@hone/backstage-plugin-metrics-node';
import { cut, fillPlaceholders } from '@hone/backstage-plugin-metrics-node';
import { HttpRefusal } from '@hone/node';
import type { GrafanaClient } from '../client/GrafanaClient';
import { oneLine } from '../client/sentences';
import type { GrafanaConfig } from '../config/GrafanaConfig';
import { answerSchema, type Result } from '../frames/frameSchema';
import { oneSeries } from '../frames/oneSeries';
import { NotASeries, seriesOf, type FrameSeries } from '../frames/seriesOf';
import type { Question } from '../query/queryPlan';
import { fillRawQuery } from '../query/rawQuery';
import { failureOf, refusedQuestions } from './failureOf';

/** When a question is asked: at the points of a window, or at its end alone. */
export interface Asking {
  from: Date;
  to: Date;
  stepSeconds: number;
  /** Points at most. */
  points: number;
  instant: boolean;
}

/** The answer to one question. */
export interface Answer {
  /** Undefined when the data source knows none. */
  series: FrameSeries | undefined;
  warnings: string[];
}

const REF_IDS = 'ABCDEFGH';
const MAX_NOTICES = 10;
const LONGEST_NOTICE = 300;

/** What was sent for a question, for people. */
export function textOf(question: Question, values: PlaceholderValues): string {
  return question.type === 'expr'
    ? fillPlaceholders(question.text, values)
    : JSON.stringify(fillRawQuery(question.query, values));
}

function modelOf(
  question: Question,
  values: PlaceholderValues,
  { instant, stepSeconds }: Asking,
): object {
  if (question.type === 'raw') return fillRawQuery(question.query, values);
  const step = `${stepSeconds}s`;
  return {
    expr: fillPlaceholders(question.text, values),
    // Prometheus reads range, instant and interval; Loki reads queryType and step.
    range: !instant,
    instant,
    queryType: instant ? 'instant' : 'range',
    interval: step,
    step,
  };
}

function noticesOf(frames: NonNullable<Result['frames']>): string[] {
  return frames
    .flatMap(({ schema }) => schema.meta?.notices ?? [])
    .filter(({ severity, text }) => severity !== 'info' && text !== '')
    .slice(0, MAX_NOTICES)
    .map(({ text }) => cut(text, LONGEST_NOTICE));
}

function read(question: Question, { frames }: Result): Answer {
  const known = frames ?? [];
  try {
    return {
      series: oneSeries(known.flatMap(seriesOf)),
      warnings: noticesOf(known),
    };
  } catch (error) {
    if (!(error instanceof NotASeries)) throw error;
    throw new InputError(`query.${question.field} returns ${error.message}`);
  }
}

/**
 * Asks a data source through Grafana, all questions in one request; it only reads, so it may be sent twice.
 *
 * @throws InputError when a question is at fault or has several series as its answer, with the field
 * @throws ServiceUnavailableError when Grafana or the data source does not answer
 */
export async function runQuestions(
  { client, config }: { client: GrafanaClient; config: GrafanaConfig },
  asked: {
    datasourceUid: string;
    questions: readonly Question[];
    values: PlaceholderValues;
    asking: Asking;
  },
  signal: AbortSignal,
): Promise<Answer[]> {
  const { datasourceUid, questions, values, asking } = asked;
  const queries = questions.map((question, i) => ({
    ...modelOf(question, values, asking),
    refId: REF_IDS[i],
    datasource: { uid: datasourceUid },
    intervalMs: asking.stepSeconds * 1000,
    maxDataPoints: asking.points,
  }));
  const results = await client
    .ask(
      {
        method: 'POST',
        path: '/api/ds/query',
        body: {
          from: String(asking.from.getTime()),
          to: String(asking.to.getTime()),
          queries,
        },
        idempotent: true,
        signal,
      },
      {
        doing: `query the data source "${datasourceUid}"`,
        permission: `datasources:query with the scope datasources:uid:${datasourceUid}`,
      },
    )
    .then(answer => client.parse(answerSchema, answer).results)
    .catch((error: unknown) => {
      if (!(error instanceof HttpRefusal)) throw error;
      return refusedQuestions(error, config, datasourceUid);
    });
  return questions.map((question, i) => {
    const result = results[REF_IDS[i]] ?? {};
    if (result.error) {
      throw failureOf(question, result, {
        title: config.title,
        said: oneLine(result.error, [config.token]),
        values,
      });
    }
    return read(question, result);
  });
}
