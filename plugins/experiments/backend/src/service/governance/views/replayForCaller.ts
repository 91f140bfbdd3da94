import type { ReplayReport } from '@hone/backstage-plugin-experiments-common';
import type { LogEntry } from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { gateHealth } from '../health/gateHealth';
import { gateEntries } from '../log/gateEntries';
import { hasFailed } from '../log/hasFailed';
import type { LoggedReading } from '../log/loggedActs';
import { readLogWindow, type LogWindow } from '../log/readLogWindow';
import { policyInForce } from '../policies/policyInForce';
import { parsePolicy } from '../policy/parsePolicy';
import { comparePolicies } from '../replay/comparePolicies';
import type { PastStart } from '../replay/types';

/** Of one person; an assumption, for nobody knows what would have been found by a review that never was. */
const CATCH_RATE = 0.2;

function pastStarts({ entries, outcomes }: LogWindow): PastStart[] {
  const starts = entries.filter(
    (one): one is LogEntry & { experimentKey: string } =>
      one.type === 'start' && one.experimentKey !== null,
  );
  return starts.map(({ experimentKey: key, at, content }) => ({
    key,
    startedAt: Date.parse(at),
    facts: (content as unknown as LoggedReading).facts,
    failed: hasFailed(outcomes.get(key)),
  }));
}

/** How long each seat takes, as far as it is known. */
function latencies({ entries, outcomes, until }: LogWindow) {
  const { seats } = gateHealth(gateEntries(entries, outcomes, until));
  return Object.fromEntries(
    seats.flatMap(({ seat, latencyHoursP50 }) =>
      latencyHoursP50 === null ? [] : [[seat, latencyHoursP50]],
    ),
  );
}

/**
 * What another policy would have said about the starts in the log, beside the one in force.
 *
 * @throws NotAllowedError without hone.governance.read, InputError for a policy with a fault
 */
export async function replayForCaller(
  context: ServiceContext,
  caller: Caller,
  { text, since: from }: { text: string; since?: string },
): Promise<ReplayReport> {
  const window = await readLogWindow(context, caller, {
    since: from,
    what: 'replay a policy',
  });
  const inForce = await policyInForce(context.knex);
  const given = parsePolicy(text, { version: inForce.version + 1 });
  const { changes, ...report } = comparePolicies({
    inForce,
    given,
    history: pastStarts(window),
    assumptions: { latencyHours: latencies(window), catchRate: CATCH_RATE },
  });
  return {
    since: window.since.toISOString(),
    until: window.until.toISOString(),
    ...report,
    changes: changes.map(change => ({
      ...change,
      startedAt: new Date(change.startedAt).toISOString(),
    })),
  };
}
