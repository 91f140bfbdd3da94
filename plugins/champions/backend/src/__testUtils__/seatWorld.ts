import type { Entity } from '@backstage/catalog-model';
import type {
  AbsenceKind,
  Seat,
} from '@hone/backstage-plugin-champions-common';
import type { Knex } from 'knex';
import { group, person, smallOrg } from './org';
import type { ProgrammeWorld } from './ProgrammeWorld';

/** Says that somebody is away. */
export async function absent(
  knex: Knex,
  name: string,
  from: string,
  to: string,
  kind: AbsenceKind = 'deferred',
): Promise<void> {
  await knex('absences').insert({
    id: `${name}-${from}`,
    person_ref: person(name),
    from_date: from,
    to_date: to,
    kind,
    created_by: person(name),
    created_at: 0,
  });
}

/** The small organisation after bob has left. */
export function withoutBob(): Entity[] {
  return [
    ...smallOrg().filter(({ metadata }) => metadata.name !== 'checkout'),
    group('checkout', { members: ['ada', 'cyd'] }),
  ];
}

/** All seats that are published, by cycle. */
export async function seatsOf(world: ProgrammeWorld): Promise<Seat[]> {
  const { cycles } = await world.schedule();
  return cycles.flatMap(({ seats }) => seats);
}
