import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type {
  Delegation,
  DelegationInput,
} from '@hone/backstage-plugin-experiments-common';
import {
  appendLog,
  endDelegation,
  insertDelegation,
  listDelegations,
  lockDelegations,
  type DelegationRecord,
} from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { delegationObstacle } from './delegationObstacle';

const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * A delegation on the wire.
 */
export function toDelegation(
  { from, until, ...rest }: DelegationRecord,
  actor: string,
): Delegation {
  return {
    ...rest,
    from: from.toISOString(),
    until: until.toISOString(),
    mine: rest.fromRef === actor,
  };
}

async function requireApprover(
  context: ServiceContext,
  { credentials, actor }: Caller,
): Promise<void> {
  if (!actor.startsWith('user:')) {
    throw new NotAllowedError('Only people delegate');
  }
  const scope = await context.authorizer.rightScope(credentials, 'approve');
  if (scope === 'none') {
    throw new NotAllowedError(
      'You may not delegate approvals: the permission hone.experiment.approve is missing',
    );
  }
}

function readUntil(text: string, now: Date): Date {
  const until = new Date(text);
  const most = new Date(now.getTime() + MOST_DAYS * DAY_MS);
  if (!(until > now && until <= most)) {
    throw new InputError(
      `until has to be an instant within the next ${MOST_DAYS} days, such as 2026-12-09T08:00:00Z, but "${text}" was given`,
    );
  }
  return until;
}

async function readPerson(
  context: ServiceContext,
  text: string,
): Promise<string> {
  const ref = normalizeEntityRef(text, 'toRef');
  const found =
    ref.startsWith('user:') &&
    (await context.catalog.getEntityByRef(ref, {
      credentials: await context.auth.getOwnServiceCredentials(),
    }));
  if (!found) {
    throw new InputError(
      `toRef has to be a user of the catalog such as user:default/ada, but "${text}" was given`,
    );
  }
  return ref;
}

/**
 * Lets somebody approve in the caller's place for a while.
 *
 * @throws NotAllowedError for programs and for who may approve nothing, InputError, ConflictError for circles and chains
 */
export async function createDelegation(
  context: ServiceContext,
  caller: Caller,
  input: DelegationInput,
): Promise<Delegation> {
  await requireApprover(context, caller);
  const at = context.clock.now();
  const wished = {
    fromRef: caller.actor,
    toRef: await readPerson(context, input.toRef),
    seat: input.seat ?? null,
    reason: input.reason.trim(),
    from: at,
    until: readUntil(input.until, at),
  };
  const { fromRef, toRef } = wished;
  const stored = await context.knex.transaction(async tx => {
    await lockDelegations(tx);
    const standing = await listDelegations(tx, { refs: [fromRef, toRef], at });
    const obstacle = delegationObstacle(wished, standing);
    if (obstacle) throw new ConflictError(obstacle);
    const record = await insertDelegation(tx, wished);
    const { seat, reason, until } = record;
    await appendLog(tx, {
      at,
      actor: fromRef,
      type: 'delegate',
      experimentKey: null,
      content: {
        id: record.id,
        toRef,
        seat,
        reason,
        until: until.toISOString(),
      },
    });
    return record;
  });
  return toDelegation(stored, fromRef);
}

/**
 * Ends a delegation that the caller gave.
 *
 * @throws NotAllowedError for who reads nothing, NotFoundError where there is none of the caller's that holds
 */
export async function endDelegationOf(
  context: ServiceContext,
  { actor, credentials }: Caller,
  id: string,
): Promise<void> {
  if ((await context.authorizer.memberScope(credentials)) === 'none') {
    throw new NotAllowedError(
      'You may not change delegations: the permission hone.experiment.read is missing',
    );
  }
  const at = context.clock.now();
  await context.knex.transaction(async tx => {
    const ended = await endDelegation(tx, { id, fromRef: actor, at });
    if (!ended) {
      throw new NotFoundError(
        `You gave no delegation ${id.slice(0, 40)} that still holds`,
      );
    }
    await appendLog(tx, {
      at,
      actor,
      type: 'end-delegation',
      experimentKey: null,
      content: { id, toRef: ended.toRef },
    });
  });
}

/**
 * Delegations that the caller gave or got, and that hold.
 */
export async function listDelegationsOf(
  context: ServiceContext,
  { actor }: Caller,
): Promise<Delegation[]> {
  const at = context.clock.now();
  const found = await listDelegations(context.knex, { refs: [actor], at });
  return found.map(one => toDelegation(one, actor));
}
