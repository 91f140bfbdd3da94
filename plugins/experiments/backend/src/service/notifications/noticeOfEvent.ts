import type { ExperimentEventRecord } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import { isProgram } from '../lifecycle/isProgram';
import { experimentNotice } from './experimentNotice';
import type { Notice } from './Notice';

const HOUR_MS = 3_600_000;

/** Types of events that somebody may have to be told of. */
export const TOLD_EVENTS = ['submit', 'decide', 'conclude', 'pause', 'watch'];

const FADED: Record<string, string> = {
  faded: 'has lost most of the effect that it was shipped for',
  reversed: 'is worse by now than without the change that was shipped',
};

function ofSubmit(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  if (record.status !== 'in-review') return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'approval-needed',
    title: 'waits for somebody to review its plan',
    text: record.hypothesis.solution,
    // Nobody approves a plan of their own.
    except: [record.createdBy, event.actor],
  });
}

function ofDecide(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  const pending = record.pendingDecision;
  // One that was declined meanwhile is no news, and one after it has an event of its own.
  if (!event.detail.waiting || pending?.at !== event.at.toISOString()) {
    return null;
  }
  const who = isProgram(event.actor) ? 'a person' : 'a second person';
  return experimentNotice(record, {
    key: event.id,
    topic: 'decision-waits',
    title: `waits for ${who} to confirm "${pending.decision}"`,
    text: pending.reason,
    except: [event.actor],
  });
}

function ofHarm(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice {
  const what = event.type === 'pause' ? 'paused' : 'ended';
  return experimentNotice(record, {
    key: event.id,
    topic: 'guard-tripped',
    title: `was ${what} because it does harm`,
    text: event.reason ?? '',
    severity: 'critical',
  });
}

/** The verdict at the end comes a little after it, from a source that may be down for long. */
function verdictIsOut(
  event: ExperimentEventRecord,
  { verdict }: ExperimentRecord,
  now: Date,
): boolean {
  const ended = event.recordedAt.getTime();
  return (
    now.getTime() - ended >= HOUR_MS ||
    (verdict !== null && Date.parse(verdict.analyzedAt) >= ended)
  );
}

function ofConclude(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
  now: Date,
): Notice | null {
  if (event.detail.cause === 'harm') return ofHarm(event, record);
  if (record.status !== 'decide' || record.pendingDecision) return null;
  if (!verdictIsOut(event, record, now)) return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'verdict-ready',
    title: 'is over and needs a decision',
    text: record.verdict?.sentence.text,
  });
}

function ofWatch(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  const title = FADED[String(event.detail.state)];
  if (!title) return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'decay-found',
    title,
    text: event.reason ?? '',
    recipients: [record.ownerRef ?? record.createdBy, record.nextOwnerRef],
  });
}

/**
 * Whom to tell of something that happened to an experiment, and what; null where it is no news, is none any more, or is
 * none yet.
 */
export function noticeOfEvent(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
  now: Date,
): Notice | null {
  switch (event.type) {
    case 'submit':
      return ofSubmit(event, record);
    case 'decide':
      return ofDecide(event, record);
    case 'conclude':
      return ofConclude(event, record, now);
    case 'pause':
      return event.detail.cause === 'harm' ? ofHarm(event, record) : null;
    case 'watch':
      return ofWatch(event, record);
    default:
      return null;
  }
}
