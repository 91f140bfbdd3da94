import type {
  Learning,
  LearningTrial,
} from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../store/experiments';
import {
  countReuse,
  learningKey,
  listTrials,
  type LearningRecord,
  type NamedTrial,
} from '../../store/learnings';
import { listDoneChecks, type WatchCheckRow } from '../../store/watchChecks';
import type { Caller, ServiceContext } from '../context';
import { mayEditLearnings } from './requireLearning';

function toWatch(check: WatchCheckRow | undefined): LearningTrial['watch'] {
  return check
    ? {
        day: check.day,
        state: check.state,
        effect: check.effect,
        sentence: check.body?.sentence ?? '',
      }
    : null;
}

function toTrial(
  link: NamedTrial,
  check: WatchCheckRow | undefined,
): LearningTrial {
  const { trial } = link;
  return {
    experiment: { key: experimentKey(link.number), title: link.title },
    stance: link.stance,
    note: link.note,
    effect: trial.effect,
    interval: trial.interval,
    grade: trial.grade,
    services: trial.services.length,
    leftOut: trial.leftOut,
    watch: toWatch(check),
    linkedAt: link.linkedAt.toISOString(),
  };
}

function toLearning(
  record: LearningRecord,
  around: { trials: LearningTrial[]; reused: number; canUpdate: boolean },
): Learning {
  const { trials } = around;
  const count = (stance: LearningTrial['stance']) =>
    trials.filter(trial => trial.stance === stance).length;
  const { number, sourceRef, createdAt, updatedAt, ...content } = record;
  return {
    ...content,
    key: learningKey(number),
    ...around,
    supports: count('supports'),
    contradicts: count('contradicts'),
    unclear: count('unclear'),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/**
 * Learnings with their experiments and what became of these, in their order. The caller may read all of them.
 */
export async function viewLearnings(
  context: ServiceContext,
  caller: Caller,
  records: LearningRecord[],
): Promise<Learning[]> {
  const ids = records.map(({ id }) => id);
  const [links, reuse, canUpdate] = await Promise.all([
    listTrials(context.knex, ids),
    countReuse(context.knex, ids),
    mayEditLearnings(context, caller),
  ]);
  const taken = await listDoneChecks(context.knex, [
    ...new Set(links.map(({ experimentId }) => experimentId)),
  ]);
  // The last look comes last, and is the one that stays.
  const checks = new Map(taken.map(check => [check.experimentId, check]));
  return records.map(record =>
    toLearning(record, {
      trials: links
        .filter(({ learningId }) => learningId === record.id)
        .map(link => toTrial(link, checks.get(link.experimentId))),
      reused: reuse.get(record.id) ?? 0,
      canUpdate,
    }),
  );
}

/**
 * One learning.
 */
export async function viewLearning(
  context: ServiceContext,
  caller: Caller,
  record: LearningRecord,
): Promise<Learning> {
  const [learning] = await viewLearnings(context, caller, [record]);
  return learning;
}
