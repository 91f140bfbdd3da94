import type { GateHealth } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';
import { gateHealth } from '../health/gateHealth';
import { gateEntries } from '../log/gateEntries';
import { readLogWindow } from '../log/readLogWindow';

/**
 * How the gates themselves do.
 *
 * @throws NotAllowedError without hone.governance.read
 */
export async function getHealthForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { since?: string },
): Promise<GateHealth> {
  const { since, until, entries, outcomes } = await readLogWindow(
    context,
    caller,
    { ...query, what: 'see how the gates do' },
  );
  return {
    since: since.toISOString(),
    until: until.toISOString(),
    entries: entries.length,
    ...gateHealth(gateEntries(entries, outcomes, until)),
  };
}
