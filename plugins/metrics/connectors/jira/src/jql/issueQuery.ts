import type { JiraRules } from '../config/JiraConfig';
import { toJqlMinute } from './minute';
import { quoteAll } from './quote';

/** From when on issues are asked for; epoch milliseconds. */
export interface Since {
  created: number;
  updated: number;
}

function kindsOf({ defects, incidents }: JiraRules): string {
  const bugs = `issuetype in ${quoteAll(defects.types)}`;
  const kinds = [
    ...(incidents.types.length > 0
      ? [`issuetype in ${quoteAll(incidents.types)}`]
      : []),
    ...(defects.types.length > 0
      ? [defects.filter ? `(${bugs} AND (${defects.filter}))` : bugs]
      : []),
  ];
  return `(${kinds.join(' OR ')})`;
}

/** All that a source tells of. Every query is bounded by it. */
function scopeOf(rules: JiraRules): string {
  return `project in ${quoteAll(rules.projects)} AND ${kindsOf(rules)}`;
}

/** What changed since an instant, the oldest change first. */
export function changedSince(
  rules: JiraRules,
  { created, updated }: Since,
  zone: string | null,
): string {
  const from = (instant: number) => `"${toJqlMinute(instant, zone)}"`;
  return `${scopeOf(rules)} AND created >= ${from(
    created,
  )} AND updated >= ${from(updated)} ORDER BY updated ASC, key ASC`;
}

/** One issue, if the source tells of it. */
export function oneIssue(rules: JiraRules, id: string): string {
  return `id = ${id} AND ${scopeOf(rules)}`;
}
