import type { WatchStanding, WatchStatus } from '../../store/watches/types';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The filter learns for so long before it judges. */
export const LEARNING_MS = 15 * DAY_MS;
/** A change stays in view for so long. */
export const CHANGED_MS = 7 * DAY_MS;

/** What is known of a series that its source answers for; instants are epoch milliseconds. */
export interface SeriesFacts {
  now: number;
  stepMs: number;
  /** Newest instant that was filtered. */
  readUntil: number;
  /** Whether all that is final was filtered. */
  caughtUp: boolean;
  /** First value that the filter knows; null when there was none. */
  learningSince: number | null;
  learning: boolean;
  lastValueAt: number | null;
  /** When it last changed, what somebody rejected apart. */
  changedAt: number | null;
}

interface Standing {
  status: WatchStatus;
  statusSince: Date | null;
  message: string | null;
}

/** What was so before goes on; what is new begins at an instant. */
function since(
  before: WatchStanding,
  status: WatchStatus,
  begins: number,
): Date {
  return before.status === status && before.statusSince
    ? before.statusSince
    : new Date(begins);
}

/** For people; the exact instants are in fields of their own. */
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const readingUpTo = (at: number) => `Reading history, up to ${dayOf(at)}`;

function withoutValues({ caughtUp, readUntil }: SeriesFacts): Standing {
  if (caughtUp) {
    return {
      status: 'silent',
      statusSince: null,
      message: 'The source has no value of the last five weeks',
    };
  }
  return {
    status: 'learning',
    statusSince: null,
    message: readingUpTo(readUntil),
  };
}

/**
 * How a watched series stands that its source answers for.
 *
 * @param before - how it stood, which says since when it is so
 */
export function statusOf(facts: SeriesFacts, before: WatchStanding): Standing {
  const { now, stepMs, readUntil, learningSince, lastValueAt } = facts;
  if (learningSince === null || lastValueAt === null) {
    return withoutValues(facts);
  }
  if (readUntil - lastValueAt >= Math.max(HOUR_MS, 3 * stepMs)) {
    return {
      status: 'silent',
      statusSince: new Date(lastValueAt),
      message: 'The source has no newer value',
    };
  }
  if (facts.learning) {
    const until = dayOf(learningSince + LEARNING_MS);
    return {
      status: 'learning',
      statusSince: new Date(learningSince),
      message: facts.caughtUp
        ? `What is usual is known on ${until}`
        : readingUpTo(readUntil),
    };
  }
  const { changedAt } = facts;
  if (changedAt !== null && now - changedAt < CHANGED_MS) {
    return {
      status: 'changed',
      statusSince: new Date(changedAt),
      message: null,
    };
  }
  return {
    status: 'normal',
    statusSince: since(before, 'normal', readUntil),
    message: null,
  };
}

/**
 * How a watched series stands that could not be read.
 *
 * @param failingSince - since when its source fails, as far as that is known
 */
export function failingStatus(
  before: WatchStanding,
  failure: { message: string; failingSince: Date | null; now: Date },
): Standing {
  const begins = (failure.failingSince ?? failure.now).getTime();
  return {
    status: 'failing',
    statusSince: since(before, 'failing', begins),
    message: failure.message,
  };
}

/** How a series stands after somebody judged a change of it; undefined when that makes no difference. */
export function statusAfterJudgement(
  standing: WatchStanding,
  changedAt: Date | null,
  now: Date,
): Standing | undefined {
  if (standing.status !== 'changed' && standing.status !== 'normal') {
    return undefined;
  }
  const status = changedAt === null ? 'normal' : 'changed';
  return {
    status,
    statusSince: changedAt ?? since(standing, 'normal', now.getTime()),
    message: null,
  };
}

/** From 0 to 1, how much of what the filter learns from was seen. */
export function learnedShare(watch: {
  learningSince: Date | null;
  readUntil: Date | null;
}): number {
  const { learningSince, readUntil } = watch;
  if (learningSince === null || readUntil === null) return 0;
  const seen = readUntil.getTime() - learningSince.getTime();
  return Math.max(0, Math.min(1, seen / LEARNING_MS));
}
