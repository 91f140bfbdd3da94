import type { Rng } from '@hone/inference';
import { v7 } from 'uuid';
import type { ExperimentRecord } from '../backend/experimentsStore';
import type { createText } from './createText';
import { generateAnalysis } from './generateAnalysis';
import { generateEvents } from './generateEvents';
import { randomBytes } from './generateVerdict';
import { PARTNERS, PEOPLE } from './organisation';
import { DAY } from './portalAge';

type Rows = Record<string, object[]>;
type Text = ReturnType<typeof createText>;

const SHARED = 0.05;
const DISCUSSED = 0.2;
const FOLLOWS = 0.1;
const WATCH_DAYS = [30, 90, 180];

function shares(rng: Rng, id: string): object[] {
  if (rng.uniform() >= SHARED) return [];
  const first = rng.int(PARTNERS.length);
  const groups = [first, (first + 1) % PARTNERS.length];
  return groups
    .slice(0, 1 + rng.int(2))
    .map(i => ({ experiment_id: id, group_ref: PARTNERS[i] }));
}

function comments(
  rng: Rng,
  { id, updatedAt }: ExperimentRecord,
  text: Text,
): object[] {
  if (rng.uniform() >= DISCUSSED) return [];
  return Array.from({ length: 1 + rng.int(6) }, (_, i) => {
    const at = updatedAt.getTime() + i;
    return {
      id: v7({ msecs: at, random: randomBytes(rng) }),
      experiment_id: id,
      at,
      author: `user:default/engineer-${1 + rng.int(PEOPLE)}`,
      text: text(rng, { min: 6, max: 30 }),
      deleted_at: null,
    };
  });
}

function watchChecks({
  id,
  outcome,
  status,
  endedAt,
}: ExperimentRecord): object[] {
  if (outcome !== 'shipped' || !endedAt) return [];
  const done = status === 'closed';
  return WATCH_DAYS.map(day => {
    const dueAt = endedAt.getTime() + day * DAY;
    return {
      experiment_id: id,
      day,
      due_at: dueAt,
      done_at: done ? dueAt : null,
      state: done ? 'holds' : 'due',
      effect: done ? 0.04 : null,
      body: done
        ? JSON.stringify({
            interval: [0.01, 0.07],
            sentence: `After ${day} days the effect is still there.`,
            method: 'its-arma',
          })
        : '{}',
    };
  });
}

/**
 * The rows of all tables that stand around an experiment, by table.
 *
 * @param earlier - the id of an experiment before it, which it may follow up
 */
export function generateSurroundings(
  rng: Rng,
  record: ExperimentRecord,
  options: {
    earlier: string | undefined;
    text: Text;
  },
): Rows {
  const { earlier, text } = options;
  const follows = rng.uniform() < FOLLOWS && earlier !== undefined;
  return {
    experiment_shares: shares(rng, record.id),
    comments: comments(rng, record, text),
    follow_ups: follows
      ? [{ experiment_id: record.id, follows_id: earlier }]
      : [],
    watch_checks: watchChecks(record),
    analyses: generateAnalysis(record),
    events: generateEvents(rng, record).map(event => ({
      id: event.id,
      experiment_id: event.experimentId,
      at: event.at.getTime(),
      recorded_at: event.recordedAt.getTime(),
      actor: event.actor,
      type: event.type,
      from: event.from,
      to: event.to,
      reason: event.reason,
      detail: JSON.stringify(event.detail),
    })),
  };
}
