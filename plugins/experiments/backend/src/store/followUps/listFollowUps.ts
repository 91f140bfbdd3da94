import type { Knex } from 'knex';
import { whereReadable, type ReadScope } from '../experiments/permissionFilter';
import type { Row } from '../row';
import type { Db } from '../transaction';

/**
 * An experiment that others link to.
 */
export interface LinkedExperiment {
  id: string;
  number: number;
  title: string;
}

const MOST = 50;

const OTHER_END = {
  follows: { from: 'experiment_id', to: 'follows_id' },
  followedBy: { from: 'follows_id', to: 'experiment_id' },
} as const;

type Side = keyof typeof OTHER_END;

function linkedOn(
  db: Db,
  side: Side,
  experimentId: string,
  scope: ReadScope,
): Knex.QueryBuilder {
  const { from, to } = OTHER_END[side];
  const linked = db('experiments')
    .innerJoin('follow_ups', 'experiments.id', `follow_ups.${to}`)
    .where(`follow_ups.${from}`, experimentId)
    .select(
      db.raw('? as side', [side]),
      'experiments.id',
      'experiments.number',
      'experiments.title',
    )
    .orderBy('experiments.number')
    .limit(MOST);
  whereReadable(linked, scope);
  // Only a part in brackets may have an order and a limit of its own.
  return db.select('*').from(linked.as('linked'));
}

/**
 * What an experiment follows up and what follows it up, of those that the caller may read, in the order of their
 * numbers; at most fifty of each.
 */
export async function listFollowUps(
  db: Db,
  experimentId: string,
  scope: ReadScope,
): Promise<Record<Side, LinkedExperiment[]>> {
  const rows: Row[] = await linkedOn(db, 'follows', experimentId, scope)
    .unionAll(linkedOn(db, 'followedBy', experimentId, scope))
    .orderBy('number');
  const linkedTo = (side: Side) =>
    rows
      .filter(row => row.side === side)
      .map(({ id, number, title }) => ({ id, number: Number(number), title }));
  return { follows: linkedTo('follows'), followedBy: linkedTo('followedBy') };
}
