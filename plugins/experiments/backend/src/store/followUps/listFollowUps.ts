import type { Row } from '../row';
import type { Db } from '../transaction';
import { whereReadable, type ReadScope } from '../experiments/permissionFilter';

/**
 * An experiment that others link to.
 */
export interface LinkedExperiment {
  id: string;
  number: number;
  title: string;
}

const MOST = 50;

function readLinked(
  db: Db,
  scope: ReadScope,
  edge: { from: 'experiment_id' | 'follows_id'; to: string; id: string },
): Promise<Row[]> {
  const query = db('experiments')
    .innerJoin('follow_ups', 'experiments.id', `follow_ups.${edge.to}`)
    .where(`follow_ups.${edge.from}`, edge.id)
    .select('experiments.id', 'experiments.number', 'experiments.title')
    .orderBy('experiments.number')
    .limit(MOST);
  whereReadable(query, scope);
  return query;
}

function toLinked(row: Row): LinkedExperiment {
  return { id: row.id, number: Number(row.number), title: row.title };
}

/**
 * What an experiment follows up and what follows it up, of those that the caller may read; at most fifty of each.
 */
export async function listFollowUps(
  db: Db,
  experimentId: string,
  scope: ReadScope,
): Promise<{ follows: LinkedExperiment[]; followedBy: LinkedExperiment[] }> {
  const [follows, followedBy] = await Promise.all([
    readLinked(db, scope, {
      from: 'experiment_id',
      to: 'follows_id',
      id: experimentId,
    }),
    readLinked(db, scope, {
      from: 'follows_id',
      to: 'experiment_id',
      id: experimentId,
    }),
  ]);
  return {
    follows: follows.map(toLinked),
    followedBy: followedBy.map(toLinked),
  };
}
