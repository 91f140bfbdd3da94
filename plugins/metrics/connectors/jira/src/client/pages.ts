import { ServiceUnavailableError } from '@backstage/errors';
import type { JiraConfig } from '../config/JiraConfig';
import { parseInstant } from '../issue/instant';
import { changedSince, type Since } from '../jql/issueQuery';
import type { JiraClient, Page } from './JiraClient';

const MINUTE_MS = 60_000;
/** Ten million issues: more than any Jira holds, so that the end of a reading does not depend on Jira. */
const MOST_PAGES = 100_000;

/** A search for what changed, from its first page to its last. */
interface Search {
  config: JiraConfig;
  client: JiraClient;
  since: Since;
  zone: string | null;
  signal: AbortSignal;
}

function endless({ config }: Search): ServiceUnavailableError {
  return new ServiceUnavailableError(
    `${config.title} gives the same page again and again; the reading stops here and goes on later`,
  );
}

/** The Cloud hands out a token for the next page; it belongs to one query. */
async function* byToken(search: Search): AsyncGenerator<Page> {
  const { config, client, since, zone, signal } = search;
  const jql = changedSince(config.rules, since, zone);
  let token: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await client.pageOf(jql, { token, signal });
    yield page;
    if (page.token === undefined) return;
    if (page.token === token) break;
    token = page.token;
  }
  throw endless(search);
}

function lastChange(issues: readonly unknown[]): number | undefined {
  const last = issues[issues.length - 1] as
    | { fields?: { updated?: unknown } }
    | null
    | undefined;
  return parseInstant(last?.fields?.updated);
}

/**
 * The Data Center counts from the first issue, and an issue that changes meanwhile moves to the end, so that another one
 * would slip through. Every page therefore begins at the minute in which the one before ended; counting goes on only
 * within a minute that fills whole pages.
 */
async function* byOffset(search: Search): AsyncGenerator<Page> {
  const { config, client, zone, signal } = search;
  const since = { ...search.since };
  let startAt = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const jql = changedSince(config.rules, since, zone);
    const page = await client.pageFrom(jql, { startAt, signal });
    yield page;
    const end = startAt + page.issues.length;
    if (page.issues.length === 0 || end >= (page.total ?? Infinity)) return;
    const last = lastChange(page.issues);
    const minute = last === undefined ? 0 : last - (last % MINUTE_MS);
    const ahead = minute > since.updated;
    startAt = ahead ? 0 : end;
    if (ahead) since.updated = minute;
  }
  throw endless(search);
}

/** All that changed, the oldest change first, page by page. */
export function pagesOf(search: Search): AsyncGenerator<Page> {
  return search.config.edition === 'cloud' ? byToken(search) : byOffset(search);
}
