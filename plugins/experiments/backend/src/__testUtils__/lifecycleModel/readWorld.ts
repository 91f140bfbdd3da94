import type { Knex } from 'knex';
import { experimentKey } from '../../store/experiments';
import { mapRow } from '../../store/experiments/mapRow';
import type { Model } from './model';

const nameOf = (ref: string) => ref.replace('user:default/', '');

/**
 * What the database holds, in the words of the model.
 */
export async function readWorld(knex: Knex): Promise<Model> {
  const [rows, followUps, shares, comments, sent] = await Promise.all([
    knex('experiments'),
    knex('follow_ups'),
    knex('experiment_shares'),
    knex('comments').orderBy('id'),
    knex('events').where({ type: 'submit' }),
  ]);
  const records = rows.map(mapRow);
  const keyOf = new Map(records.map(r => [r.id, experimentKey(r.number)]));
  return Object.fromEntries(
    records.map(record => {
      const own = (row: { experiment_id: string }) =>
        row.experiment_id === record.id;
      const key = experimentKey(record.number);
      const pending = record.pendingDecision;
      return [
        key,
        {
          key,
          title: record.title,
          owner: record.ownerRef!,
          createdBy: nameOf(record.createdBy),
          sentBy: [
            ...new Set(sent.filter(own).map(row => nameOf(row.actor))),
          ].sort(),
          status: record.status,
          outcome: record.outcome,
          pending: pending && {
            decision: pending.decision,
            by: nameOf(pending.proposedBy),
          },
          revision: record.revision,
          follows: followUps
            .filter(own)
            .map(row => keyOf.get(row.follows_id)!)
            .sort(),
          shares: shares
            .filter(own)
            .map(row => row.group_ref)
            .sort(),
          comments: comments.filter(own).map(row => ({
            text: row.text,
            author: nameOf(row.author),
          })),
        },
      ];
    }),
  );
}
