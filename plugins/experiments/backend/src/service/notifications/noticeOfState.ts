import type { ExperimentRecord } from '../../store/experiments';
import { stopRulesOf } from '../drafts/stopRulesOf';
import { experimentNotice } from './experimentNotice';
import type { Notice } from './Notice';

/**
 * What to tell of a verdict that is not valid, or that finds harm where the plan leaves it to people to stop. Where the
 * plan stops by itself, that is told as what happened.
 */
export function noticeOfVerdict(record: ExperimentRecord): Notice | null {
  const { verdict } = record;
  if (verdict?.recommendation === 'invalid') {
    return experimentNotice(record, {
      key: `not-valid:${record.id}:${verdict.reason}`,
      topic: 'verdict-not-valid',
      title: 'has a verdict that is not valid',
      text: verdict.sentence.text,
      severity: 'high',
    });
  }
  if (verdict?.recommendation !== 'rollback') return null;
  if (stopRulesOf(record).onHarm !== 'tell') return null;
  return experimentNotice(record, {
    key: `harm:${record.id}`,
    topic: 'guard-tripped',
    title: 'does harm and goes on',
    text: verdict.sentence.text,
    severity: 'critical',
  });
}

/**
 * What to tell of an experiment that has waited for its decision for a week.
 *
 * @param endedAt - when it ended
 */
export function noticeOfWaiting(
  record: ExperimentRecord,
  endedAt: Date,
): Notice {
  const day = endedAt.toISOString().slice(0, 10);
  return experimentNotice(record, {
    key: `undecided:${record.id}:${endedAt.getTime()}`,
    topic: 'verdict-ready',
    title: `has waited for a decision since ${day}`,
    text: record.verdict?.sentence.text,
  });
}
