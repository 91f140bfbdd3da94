import { normalizeEntityRef } from '@hone/common';
import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import type {
  Duty,
  SeatInContext,
} from '@hone/backstage-plugin-champions-common';
import {
  findProgrammesOfGroups,
  type ProgrammeRecord,
} from '../../store/programmes';
import { listSeatsOfProgrammes } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { cycleDates } from '../cycles/cycleDates';
import { readEntities } from '../pool/readGroups';
import { horizonOf } from '../plans/horizon';
import { readableProgrammes } from '../programmes/readableProgrammes';
import { viewSeats } from './viewSeats';

function groupsOwning(entity: Entity | undefined): string[] {
  return (entity?.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => normalizeEntityRef(targetRef, 'relation'))
    .filter(ref => ref.startsWith('group:'));
}

/** The groups that entities stand for: themselves, or who owns them. */
async function groupsByEntity(
  context: ServiceContext,
  caller: Caller,
  refs: string[],
): Promise<Map<string, string[]>> {
  const others = refs.filter(ref => !ref.startsWith('group:'));
  const fields = ['kind', 'relations'];
  const { credentials } = caller;
  const entities = await readEntities(context, others, fields, credentials);
  const groups = new Map(
    others.map((ref, i) => [ref, groupsOwning(entities[i])]),
  );
  for (const ref of refs) if (!groups.has(ref)) groups.set(ref, [ref]);
  return groups;
}

interface Turns {
  programme: ProgrammeRecord;
  now: SeatInContext[];
  next: SeatInContext[];
}

/** Who has the seats of a programme's current cycle and of the one after it. */
async function readTurns(
  context: ServiceContext,
  programme: ProgrammeRecord,
): Promise<Turns> {
  const { first, current, today } = horizonOf(programme, context.clock.now());
  const following = current < 0 ? first : current + 1;
  const seats = await listSeatsOfProgrammes(context.knex, {
    programmeIds: [programme.id],
    endAfter: today,
    before: cycleDates(programme.cadence, following).endDate,
  });
  const taken = seats.filter(({ personRef }) => personRef !== null);
  const views = await viewSeats(context, taken, [programme]);
  return {
    programme,
    now: views.filter(({ cycle }) => cycle.index === current),
    next: views.filter(({ cycle }) => cycle.index === following),
  };
}

/**
 * Who is champion now and who is next for groups, and for services, systems and other entities by who owns them; in the
 * programmes that the caller may read.
 */
export async function listDuties(
  context: ServiceContext,
  caller: Caller,
  entityRefs: string[],
): Promise<Duty[]> {
  const refs = [...new Set(entityRefs.map(ref => normalizeEntityRef(ref)))];
  const groups = await groupsByEntity(context, caller, refs);
  const found = await findProgrammesOfGroups(context.knex, [
    ...new Set([...groups.values()].flat()),
  ]);
  const programmes = await readableProgrammes(
    context,
    caller,
    found.map(({ programmeId }) => programmeId),
  );
  const turns = new Map<string, Turns>();
  for (const [id, { programme }] of programmes) {
    turns.set(id, await readTurns(context, programme));
  }
  return refs.flatMap(entityRef => {
    const of = groups.get(entityRef)!;
    const ids = found
      .filter(({ groupRef }) => of.includes(groupRef))
      .map(({ programmeId }) => programmeId);
    return [...new Set(ids)].flatMap(id => {
      const turn = turns.get(id);
      if (!turn) return [];
      const { programme, now, next } = turn;
      const { title: programmeTitle } = programme;
      return [{ entityRef, programmeId: id, programmeTitle, now, next }];
    });
  });
}
