import {
  governanceReadPermission,
  type GovernanceLogEntry,
} from '@hone/backstage-plugin-experiments-common';
import { experimentKey, parseKey } from '../../../store/experiments';
import { listLog } from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';

const DEFAULT_LIMIT = 50;
const EXPORT_LIMIT = 5000;

function requireRead(context: ServiceContext, { credentials }: Caller) {
  return context.authorizer.requireBasic(
    credentials,
    governanceReadPermission,
    'read the governance log',
  );
}

function keyOf(text: string): string {
  const parsed = parseKey(text);
  return parsed && 'number' in parsed ? experimentKey(parsed.number) : text;
}

/**
 * One page of the log, oldest first.
 *
 * @throws NotAllowedError without hone.governance.read
 */
export async function listLogForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { after?: number; key?: string; limit?: number },
): Promise<{ items: GovernanceLogEntry[]; nextAfter: number | null }> {
  await requireRead(context, caller);
  const { after = 0, key, limit = DEFAULT_LIMIT } = query;
  const found = await listLog(context.knex, {
    after,
    limit: limit + 1,
    ...(key ? { experimentKey: keyOf(key) } : {}),
  });
  const items = found.slice(0, limit);
  return {
    items,
    nextAfter: found.length > limit ? items[items.length - 1].seq : null,
  };
}

/**
 * Up to 5000 entries of the log as a text with one JSON text a line.
 *
 * @throws NotAllowedError without hone.governance.read
 */
export async function exportLogForCaller(
  context: ServiceContext,
  caller: Caller,
  { after = 0 }: { after?: number },
): Promise<{ text: string; nextAfter: number | null }> {
  await requireRead(context, caller);
  const found = await listLog(context.knex, { after, limit: EXPORT_LIMIT + 1 });
  const items = found.slice(0, EXPORT_LIMIT);
  return {
    text: items.map(entry => `${JSON.stringify(entry)}\n`).join(''),
    nextAfter: found.length > EXPORT_LIMIT ? items[items.length - 1].seq : null,
  };
}
