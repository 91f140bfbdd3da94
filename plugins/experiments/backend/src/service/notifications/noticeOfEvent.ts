import type { ExperimentEventRecord } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import { isProgram } from '../lifecycle/isProgram';
import { experimentNotice } from './experimentNotice';
import type { Notice } from './Notice';

const HOUR_MS = 3_600_000;

/** Types of events that somebody may have to be told of. */
export const TOLD_EVENTS = [
  'submit',
  'judge',
  'start',
  'wait-for-gate',
  'decide',
  'conclude',
  'pause',
  'watch',
];

const FADED: Record<string, string> = {
  faded: 'has lost most of the effect that it was shipped for',
  reversed: 'is worse by now than without the change that was shipped',
};

function ofSubmit(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  if (record.status !== 'in-review') return null;
  // Seats that the policy asks for are told of one by one.
  const { tier } = event.detail;
  if (tier !== undefined && tier !== 'T0') return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'approval-needed',
    title: 'waits for somebody to review its plan',
    text: record.hypothesis.solution,
    // Nobody approves a plan of their own.
    except: [record.createdBy, event.actor],
  });
}

/** The author learns that a plan was rejected, or what somebody asks about it. */
function ofJudge(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  const { verdict } = event.detail;
  if (verdict !== 'reject' && verdict !== 'question') return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'plan-judged',
    title:
      verdict === 'reject'
        ? 'was rejected in its review'
        : 'has a question in its review',
    text: event.reason ?? '',
    recipients: [record.ownerRef ?? record.createdBy, record.createdBy],
    except: [event.actor],
  });
}

/** Those who were passed over are told of a start past the gate. */
function ofStart(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  const { path, told } = event.detail;
  if (path !== 'break-glass' || !Array.isArray(told)) return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'glass-broken',
    title: 'started past its gate in an emergency',
    text: event.reason ?? '',
    severity: 'high',
    recipients: told.map(String),
    except: [event.actor],
  });
}

function ofHeldStart(
  event: ExperimentEventRecord,
  record: ExperimentRecord,
): Notice | null {
  if (record.status !== 'scheduled') return null;
  return experimentNotice(record, {
    key: event.id,
    topic: 'start-held',
    title: 'was due and is held by its gate',
    text: event.reason ?? '',
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
    case 'judge':
      return ofJudge(event, record);
    case 'start':
      return ofStart(event, record);
    case 'wait-for-gate':
      return ofHeldStart(event, record);
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
