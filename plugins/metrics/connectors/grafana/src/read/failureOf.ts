import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  originalPosition,
  type PlaceholderValues,
} from '@hone/backstage-plugin-metrics-node';
import type { HttpRefusal } from '@hone/node';
import { saidBy } from '../client/sentences';
import type { GrafanaConfig } from '../config/GrafanaConfig';
import { answerSchema, type Result } from '../frames/frameSchema';
import type { Question } from '../query/queryPlan';

/** Of the 4xx, those that say nothing about the query. */
const PASSING = [401, 403, 408, 425, 429];
/** Where a data source gives no status, its words decide. */
const AT_FAULT =
  /bad_data|parse error|syntax error|execution:|unsupported|invalid|unknown/i;
const PLACE = /\b(\d+):(\d+): parse error/;

function isAtFault({ status }: Result, said: string): boolean {
  if (!status || status < 400) return AT_FAULT.test(said);
  return status < 500 && !PASSING.includes(status);
}

/** Where a parse error of PromQL lies in the query as it was written: data sources see placeholders filled. */
function placeOf(
  question: Question,
  said: string,
  values: PlaceholderValues,
): string {
  const place = PLACE.exec(said);
  if (!place || question.type !== 'expr') return '';
  const lines = question.text.split('\n');
  const line = Number(place[1]);
  const text = lines[line - 1];
  if (text === undefined) return '';
  const found = originalPosition(text, values, Number(place[2]) - 1);
  const at = Math.max(0, Math.min(found, text.length));
  const where = lines.length > 1 ? `line ${line}, ` : '';
  const rest = text.slice(at, at + 20);
  return ` (${where}character ${at + 1}${
    rest ? `, before "${rest}"` : ', at its end'
  })`;
}

/** What a data source said is wrong, as an error with the field and, where it is known, the place in it. */
export function failureOf(
  question: Question,
  result: Result,
  {
    title,
    said,
    values,
  }: { title: string; said: string; values: PlaceholderValues },
): Error {
  return isAtFault(result, said)
    ? new InputError(
        `query.${question.field}${placeOf(
          question,
          said,
          values,
        )}: ${title} says: ${said}`,
      )
    : new ServiceUnavailableError(
        `${title} could not get an answer from the data source: ${said}`,
      );
}

/**
 * The answers within a refusal: Grafana refuses the whole request when one query failed, and says which.
 *
 * @throws InputError when the request is at fault as a whole
 * @throws ServiceUnavailableError when the token is, or may not query
 */
export function refusedQuestions(
  { status, body, message }: HttpRefusal,
  config: GrafanaConfig,
  datasourceUid: string,
): Record<string, Result> {
  const results = resultsIn(body);
  if (results) return results;
  if (status === 404) {
    throw new InputError(
      `query.datasourceUid: ${config.title} has no data source "${datasourceUid}", or its plugin is not installed`,
    );
  }
  const said = saidBy(body, [config.token]);
  if (status === 400 || status === 422) {
    throw new InputError(`${config.title} refused the query: ${said}`);
  }
  throw new ServiceUnavailableError(message);
}

function resultsIn(body: string): Record<string, Result> | undefined {
  try {
    const parsed = answerSchema.safeParse(JSON.parse(body));
    const results = parsed.success ? parsed.data.results : {};
    return Object.values(results).some(({ error }) => error)
      ? results
      : undefined;
  } catch {
    return undefined;
  }
}
