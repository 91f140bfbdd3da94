import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Page } from '../client/JiraClient';
import type { JiraConfig } from '../config/JiraConfig';
import { toEvent } from '../events/toEvent';
import { parseIssue } from '../issue/Issue';
import { advance, isKnown, type Change, type Cursor } from './Cursor';
import type { Findings } from './Findings';

const LONGEST_KEY = 40;

/**
 * Turns a page into events, and moves on behind it.
 *
 * @param context.from - the earliest change that may not have been read before, epoch milliseconds
 */
export function tellPage(
  page: Page,
  cursor: Cursor,
  context: { config: JiraConfig; from: number; findings: Findings },
): { events: DeliveryEvent[]; cursor: Cursor } {
  const { config, from, findings } = context;
  const events: DeliveryEvent[] = [];
  const changes: Change[] = [];
  for (const given of page.issues) {
    const read = parseIssue(given);
    if ('unreadable' in read) {
      const { id, because } = read.unreadable;
      findings.add(id || 'without an id', because);
      continue;
    }
    const { issue } = read;
    const { updated, created } = issue.fields;
    const change = { id: issue.id, updated };
    // JQL asks by the minute, and for earlier ones where clocks are in doubt.
    if (updated < from || isKnown(cursor, change)) continue;
    changes.push(change);
    if (created < cursor.begin) continue;
    const { event, oddities } = toEvent(issue, { config, floor: cursor.floor });
    if (event) events.push(event);
    for (const oddity of oddities) {
      findings.add(issue.key.slice(0, LONGEST_KEY), oddity);
    }
  }
  return { events, cursor: advance(cursor, changes, page.at) };
}
