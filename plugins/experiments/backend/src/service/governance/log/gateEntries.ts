import type { findOutcomes } from '../../../store/experiments';
import type { LogEntry } from '../../../store/governance';
import type { GateEntry, GatePath, ReviewEntry } from '../health/types';
import { hasFailed } from './hasFailed';
import { byExperiment, type LoggedReading } from './loggedActs';

type Outcomes = Awaited<ReturnType<typeof findOutcomes>>;

const PATHS: Record<string, GatePath> = {
  automatic: 'automatic',
  autonomy: 'autonomy',
  approved: 'approved',
  'break-glass': 'break-glass',
  // Where the policy only watches, nobody was asked.
  'not-enforced': 'automatic',
};

/** Ends what is asked: a verdict ends one seat, these end all. */
const ENDS_ALL = ['submit', 'withdraw', 'schedule', 'start'];

function reviewsOf(key: string, entries: LogEntry[], until: number) {
  const done: ReviewEntry[] = [];
  let open = new Map<string, Pick<ReviewEntry, 'tier' | 'askedAt'>>();
  const end = (seat: string, at: number, verdict: ReviewEntry['verdict']) => {
    const asked = open.get(seat);
    if (!asked) return;
    open.delete(seat);
    done.push({
      kind: 'review',
      experimentKey: key,
      seat,
      ...asked,
      endedAt: at,
      verdict,
    });
  };
  for (const { type, at, content } of entries) {
    const instant = Date.parse(at);
    if (ENDS_ALL.includes(type)) {
      for (const seat of [...open.keys()]) end(seat, instant, null);
    }
    if (type === 'submit') {
      const { seats, tier } = content as unknown as LoggedReading;
      open = new Map(
        seats
          .filter(({ state }) => state !== 'filled')
          .map(({ seat }) => [seat, { tier, askedAt: instant }]),
      );
    } else if (!ENDS_ALL.includes(type)) {
      end(String(content.seat), instant, type as ReviewEntry['verdict']);
    }
  }
  for (const seat of [...open.keys()]) end(seat, until, null);
  return done;
}

function startsOf(
  key: string,
  entries: LogEntry[],
  outcomes: Outcomes,
): GateEntry[] {
  return entries
    .filter(({ type }) => type === 'start')
    .map(({ content }) => {
      const { tier, score } = content as unknown as LoggedReading;
      return {
        kind: 'start' as const,
        experimentKey: key,
        path: PATHS[String(content.path)] ?? 'automatic',
        tier,
        score,
        failed: hasFailed(outcomes.get(key)),
      };
    });
}

/**
 * What gate health is computed from, out of the log. Pure.
 *
 * @param until - the newest time that is known: what still waits has waited so long
 */
export function gateEntries(
  log: LogEntry[],
  outcomes: Outcomes,
  until: Date,
): GateEntry[] {
  return [...byExperiment(log)].flatMap(([key, entries]) => [
    ...reviewsOf(key, entries, until.getTime()),
    ...startsOf(key, entries, outcomes),
  ]);
}
