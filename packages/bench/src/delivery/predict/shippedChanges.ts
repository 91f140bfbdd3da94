import { ascending } from 'd3-array';
import type { ServiceDelivery } from '../deliveryRules';
import type { Settings } from '../settings';
import { deploymentEvent, PRODUCTION } from './deploymentEvent';
import {
  historyOf,
  previousCommit,
  type HistoryTables,
} from './deploymentHistory';
import { evaluateEvents } from './evaluateEvents';
import { groupBy, instantOf, type TableRow } from './tables';

type ShippedChange = ServiceDelivery['changes'][number];

function shipHistory(
  rows: readonly TableRow[],
  tables: HistoryTables,
  options: { settings: Settings; baselineSha: string | null },
): ShippedChange[] {
  const { settings, baselineSha } = options;
  const inOrder = [...rows].sort(
    (a, b) =>
      (instantOf(a.finished_date) ?? Infinity) -
        (instantOf(b.finished_date) ?? Infinity) || ascending(a.id, b.id),
  );
  return evaluateEvents(
    inOrder.map(row => deploymentEvent(row, settings)),
    {
      settings,
      production: [PRODUCTION],
      commits: historyOf(inOrder, tables, settings.has('changes-as-listed')),
      baselineSha,
    },
  ).changes;
}

/** A repository that a scope deploys is a service with one history. */
function byAncestry(
  deployments: readonly TableRow[],
  tables: HistoryTables,
  settings: Settings,
): ShippedChange[] {
  const production = deployments.filter(
    row => row.environment === PRODUCTION && row.result === 'SUCCESS',
  );
  return groupBy(production, ['cicd_scope_id', 'repo_url']).flatMap(rows =>
    shipHistory(rows, tables, { settings, baselineSha: null }),
  );
}

/** Every deployment has a history of its own, which begins at the commit of the one before. */
function byList(
  deployments: readonly TableRow[],
  tables: HistoryTables,
  settings: Settings,
): ShippedChange[] {
  return deployments.flatMap(row =>
    shipHistory([row], tables, {
      settings,
      baselineSha: previousCommit(row, tables),
    }),
  );
}

/**
 * The deployment that brought each change, by its commit; of several services the first.
 *
 * @param deployments - of the project
 * @param settings - those that apply: changes-as-listed, first-brings-nothing, earliest-start, same-content-counts
 */
export function shippedChanges(
  deployments: readonly TableRow[],
  tables: HistoryTables,
  settings: Settings,
): Map<string, ShippedChange> {
  const find = settings.has('changes-as-listed') ? byList : byAncestry;
  const changes = find(deployments, tables, settings)
    .filter(
      change =>
        change.notComputable !== 'first-deployment' ||
        !settings.has('first-brings-nothing'),
    )
    .sort(
      (a, b) =>
        b.shippedAt - a.shippedAt || ascending(b.deploymentId, a.deploymentId),
    );
  // The last that is set is the earliest.
  return new Map(changes.map(change => [change.sha, change]));
}
