import { ConflictError } from '@backstage/errors';
import { newId, revisionConflict } from '@hone/node';
import {
  programmeCreatePermission,
  type Programme,
  type ProgrammeInput,
} from '@hone/backstage-plugin-champions-common';
import { requireRight } from '../../authorization';
import { findLastCycle } from '../../store/cycles';
import { appendEvents } from '../../store/events';
import {
  findResources,
  insertProgramme,
  lockProgramme,
  replaceGroups,
  updateProgramme,
  type ProgrammeDefinition,
  type ProgrammeRecord,
} from '../../store/programmes';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import { cancelSeatsAhead } from '../seats/cancelSeatsAhead';
import { closeOffers } from '../swaps/closeOffers';
import { groupsOf } from './groupsOf';
import { loadProgramme } from './loadProgramme';
import { resolveInput } from './resolveInput';
import { viewProgramme } from './viewProgramme';

/** What a change is made to: the revision that was read. */
export interface Target {
  id: string;
  revision: number;
}

/**
 * Takes the revision of a programme that the caller read, and keeps others from changing it until the transaction ends.
 *
 * @throws ConflictError when it was changed or ended meanwhile
 */
export async function lockRevision(
  tx: Parameters<typeof lockProgramme>[0],
  { id, revision }: Target,
): Promise<ProgrammeRecord> {
  const found = await lockProgramme(tx, id);
  if (!found || found.revision !== revision) {
    throw revisionConflict(
      `The programme ${found?.title ?? id.slice(0, 40)}`,
      revision,
    );
  }
  if (found.status === 'archived') {
    throw new ConflictError(
      `The programme ${found.title} has ended; what is over does not change`,
    );
  }
  return found;
}

async function requireSameCadence(
  db: Db,
  current: ProgrammeRecord,
  next: ProgrammeDefinition,
): Promise<void> {
  const { unit, every, startDate } = current.cadence;
  const same =
    next.cadence.unit === unit &&
    next.cadence.every === every &&
    next.cadence.startDate === startDate;
  if (same || !(await findLastCycle(db, current.id))) return;
  throw new ConflictError(
    `cadence has to stay every ${every} ${unit}(s) from ${startDate}, because cycles of the programme ${current.title} are published and counted by it. End it and add another one to change that`,
  );
}

/**
 * Adds a programme; nothing is planned yet.
 */
export async function createProgramme(
  context: ServiceContext,
  caller: Caller,
  input: ProgrammeInput,
): Promise<Programme> {
  await context.authorizer.requireBasic(
    caller.credentials,
    programmeCreatePermission,
    'add programmes',
  );
  const body = await resolveInput(context, input);
  const groups = await groupsOf(context, body);
  const now = context.clock.now();
  const record: ProgrammeRecord = {
    ...body,
    id: newId(),
    status: 'active',
    publishedPlanId: null,
    createdBy: caller.actor,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
  await context.knex.transaction(async tx => {
    await insertProgramme(tx, record);
    await replaceGroups(tx, record.id, groups);
    await appendEvents(tx, [
      {
        programmeId: record.id,
        type: 'programme-created',
        actor: caller.actor,
        at: now,
        details: { title: record.title },
      },
    ]);
  });
  const [resource] = await findResources(context.knex, [record.id]);
  const judge = await context.authorizer.judge(caller.credentials);
  return viewProgramme(record, judge(resource!));
}

function changedFields(
  before: ProgrammeRecord,
  after: ProgrammeRecord,
): string[] {
  const fields = Object.keys(after) as (keyof ProgrammeRecord)[];
  return fields.filter(
    field =>
      field !== 'updatedAt' &&
      JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/**
 * Replaces a programme. Published seats stay as they are until it is planned again.
 */
export async function updateProgrammeForCaller(
  context: ServiceContext,
  caller: Caller,
  target: Target,
  input: ProgrammeInput,
): Promise<Programme> {
  const { rights } = await loadProgramme(context, caller, target.id);
  requireRight(rights, 'manage', 'change this programme');
  const body = await resolveInput(context, input);
  const groups = await groupsOf(context, body);
  const now = context.clock.now();
  const saved = await context.knex.transaction(async tx => {
    const current = await lockRevision(tx, target);
    await requireSameCadence(tx, current, body);
    const next = { ...current, ...body, updatedAt: now };
    await replaceGroups(tx, target.id, groups);
    await appendEvents(tx, [
      {
        programmeId: target.id,
        type: 'programme-updated',
        actor: caller.actor,
        at: now,
        details: { fields: changedFields(current, next) },
      },
    ]);
    return updateProgramme(tx, next);
  });
  const [resource] = await findResources(context.knex, [target.id]);
  const judge = await context.authorizer.judge(caller.credentials);
  return viewProgramme(saved, judge(resource!));
}

/**
 * Ends a programme: seats of cycles that have not begun are cancelled, the running cycle and history stay.
 */
export async function archiveProgramme(
  context: ServiceContext,
  caller: Caller,
  target: Target,
): Promise<void> {
  const { rights } = await loadProgramme(context, caller, target.id);
  requireRight(rights, 'manage', 'end this programme');
  const now = context.clock.now();
  await context.knex.transaction(async tx => {
    const current = await lockRevision(tx, target);
    const cancelled = await cancelSeatsAhead(tx, current, {
      actor: caller.actor,
      at: now,
    });
    await closeOffers(tx, cancelled, { actor: caller.actor, at: now });
    await updateProgramme(tx, {
      ...current,
      status: 'archived',
      updatedAt: now,
    });
    await appendEvents(tx, [
      {
        programmeId: target.id,
        type: 'programme-archived',
        actor: caller.actor,
        at: now,
        details: { cancelledSeats: cancelled.length },
      },
    ]);
  });
}
