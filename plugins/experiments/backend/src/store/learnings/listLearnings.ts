import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import type { EvidenceGrade } from '@hone/backstage-plugin-experiments-common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { ReadScope } from '../experiments';
import { prepareSearch, whereSearch } from '../search/searchFilter';
import type { Db } from '../transaction';
import { mapLearning } from './columns';
import { parseLearningKey, SEARCHED_LEARNINGS } from './learningKey';
import type { LearningRecord } from './types';
import { whereLearningReadable } from './whereLearningReadable';

/**
 * What the library is narrowed to.
 */
export interface LearningListFilter {
  q?: string;
  topic?: string;
  kind?: string;
  metricId?: string;
  owner?: string;
  grade?: EvidenceGrade;
}

const COLUMNS = {
  topic: 'learnings.topic',
  kind: 'learnings.kind',
  metricId: 'learnings.metric_id',
  owner: 'learnings.owner_ref',
  grade: 'learnings.grade',
} as const;

function readPosition(cursor: string): { updatedAt: number; id: string } {
  const [updatedAt, id] = decodeCursor(cursor, 2);
  if (
    typeof updatedAt !== 'number' ||
    typeof id !== 'string' ||
    !parseLearningKey(id)
  ) {
    throw new InputError(
      'cursor has to be the nextCursor of an earlier page of the same list',
    );
  }
  return { updatedAt, id };
}

/**
 * One page of the learnings that fit and whose experiments the caller may all read, newest change first.
 */
export async function listLearnings(
  db: Db,
  options: {
    filter: LearningListFilter;
    scope: ReadScope;
    limit: number;
    cursor?: string;
  },
): Promise<Page<LearningRecord>> {
  const { filter, scope, limit, cursor } = options;
  const after = cursor ? readPosition(cursor) : undefined;
  const query = db('learnings').select('learnings.*');
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = filter[field as keyof typeof COLUMNS];
    if (value !== undefined) query.where(column, value);
  }
  const search = await prepareSearch(db, SEARCHED_LEARNINGS, filter.q);
  whereSearch(query, SEARCHED_LEARNINGS, search, db);
  whereLearningReadable(query, db, scope);
  if (after) {
    query.whereRaw('(learnings.updated_at, learnings.id) < (?, ?)', [
      after.updatedAt,
      after.id,
    ]);
  }
  const rows = await query
    .orderBy('learnings.updated_at', 'desc')
    .orderBy('learnings.id', 'desc')
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(mapLearning);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([last.updatedAt.getTime(), last.id])
        : null,
  };
}
