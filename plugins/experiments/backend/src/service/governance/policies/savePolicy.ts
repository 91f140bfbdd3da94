import { ConflictError } from '@backstage/errors';
import {
  governanceUpdatePermission,
  type PolicyInput,
  type SavedPolicy,
} from '@hone/backstage-plugin-experiments-common';
import {
  appendLog,
  findPolicy,
  insertPolicy,
  type PolicyRecord,
} from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { parsePolicy } from '../policy/parsePolicy';
import { toPolicyVersion } from './getPolicy';

function requireBase(inForce: number, basedOn: number): void {
  if (inForce === basedOn) return;
  throw new ConflictError(
    `Version ${inForce} of the policy is in force, and this one is based on version ${basedOn}: read the newer one first`,
  );
}

/**
 * Puts a policy in force as the next version. One with a fault is refused, and the version before stays in force.
 *
 * @throws NotAllowedError without hone.governance.update, InputError with line and reason, ConflictError where another version
 * is in force than the one it is based on
 */
export async function savePolicy(
  context: ServiceContext,
  caller: Caller,
  { text, basedOn, dryRun, note }: PolicyInput,
): Promise<SavedPolicy> {
  const { authorizer, knex, clock } = context;
  await authorizer.requireBasic(
    caller.credentials,
    governanceUpdatePermission,
    'change the policy',
  );
  const version = basedOn + 1;
  const { mode } = parsePolicy(text, { version });
  const record: PolicyRecord = {
    version,
    mode,
    text,
    note: note?.trim() || null,
    savedBy: caller.actor,
    savedAt: clock.now(),
  };
  if (dryRun) {
    requireBase((await findPolicy(knex))?.version ?? 0, basedOn);
    return { policy: toPolicyVersion(record), saved: false };
  }
  await knex.transaction(async tx => {
    const inForce = await insertPolicy(tx, record);
    if (inForce !== null) requireBase(inForce, basedOn);
    await appendLog(tx, {
      at: record.savedAt,
      actor: record.savedBy,
      type: 'policy',
      experimentKey: null,
      content: { version, mode, text, note: record.note },
    });
  });
  return { policy: toPolicyVersion(record), saved: true };
}
