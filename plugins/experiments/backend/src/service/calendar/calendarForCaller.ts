import {
  freezeReadPermission,
  freezeUpdatePermission,
  type Calendar,
  type CalendarGroup,
  type ExperimentStatus,
  type Freeze,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { findInStates, readableIds } from '../../store/experiments/findOpen';
import { listFreezes } from '../../store/freezes';
import type { Caller, ServiceContext } from '../context';
import { readRange } from '../freezes/readRange';
import { toFreeze } from '../freezes/toFreeze';
import { calendarCollisions } from './calendarCollisions';
import { toItem } from './toItem';
import { toLanes } from './toLanes';

/** Experiments that are read for one calendar. */
const MOST_EXPERIMENTS = 1000;
const MOST_FREEZES = 200;

const SHOWN: ExperimentStatus[] = [
  'in-review',
  'scheduled',
  'running',
  'paused',
  'decide',
];

/** Those of some readable experiments that the caller may read without their being shared. */
async function membersOnly(
  context: ServiceContext,
  caller: Caller,
  readable: ExperimentRecord[],
): Promise<Set<string>> {
  const owners = [
    ...new Set(readable.flatMap(({ ownerRef }) => ownerRef ?? [])),
  ];
  const mine = new Set(
    await context.authorizer.readableOwners(caller.credentials, owners),
  );
  return new Set(
    readable
      .filter(({ ownerRef }) => ownerRef !== null && mine.has(ownerRef))
      .map(({ id }) => id),
  );
}

async function freezesFor(
  context: ServiceContext,
  caller: Caller,
  range: { from: Date; to: Date },
): Promise<Freeze[]> {
  const may = await context.authorizer.allows(
    caller.credentials,
    freezeReadPermission,
  );
  if (!may) return [];
  const found = await listFreezes(context.knex, {
    ...range,
    limit: MOST_FREEZES,
  });
  return found.map(toFreeze);
}

/**
 * Experiments that are not over and touch a range, in lanes, with their collisions and with freezes. Whoever reads
 * experiments only because they are shared sees these and nothing else.
 */
export async function calendarForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { from: string; to: string; group?: CalendarGroup },
): Promise<Calendar> {
  const range = readRange(query);
  const now = context.clock.now();
  const [found, scope, freezes, mayEditFreezes] = await Promise.all([
    findInStates(context.knex, {
      statuses: SHOWN,
      limit: MOST_EXPERIMENTS + 1,
    }),
    context.authorizer.readScope(caller.credentials),
    freezesFor(context, caller, range),
    context.authorizer.allows(caller.credentials, freezeUpdatePermission),
  ]);
  const records = found.slice(0, MOST_EXPERIMENTS);
  const readable = await readableIds(
    context.knex,
    records.map(({ id }) => id),
    scope,
  );
  const shown = records.filter(({ id }) => readable.has(id));
  const items = shown.flatMap(record => toItem(record, now, range) ?? []);
  const collisions = await calendarCollisions(context, caller, {
    records,
    readable,
    mine: await membersOnly(context, caller, shown),
  });
  const drawn = new Set(items.map(({ key }) => key));
  return {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    lanes: toLanes(items, query.group ?? 'team'),
    items,
    collisions: collisions.collisions.filter(({ key }) => drawn.has(key)),
    freezes,
    mayEditFreezes,
    dependenciesKnown: collisions.dependenciesKnown,
    truncated: found.length > MOST_EXPERIMENTS,
  };
}
