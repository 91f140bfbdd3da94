import { fromInstant, fromJson } from '@hone/node';
import type { Row } from '../row';
import type { WatchCheckRow } from './types';

export function mapCheck(row: Row): WatchCheckRow {
  return {
    experimentId: row.experiment_id,
    day: Number(row.day) as WatchCheckRow['day'],
    dueAt: new Date(Number(row.due_at)),
    doneAt: fromInstant(row.done_at),
    state: row.state,
    effect: row.effect === null ? null : Number(row.effect),
    body: row.done_at === null ? null : fromJson(row.body),
    reverseIdeaId: row.reverse_idea_id,
  };
}
