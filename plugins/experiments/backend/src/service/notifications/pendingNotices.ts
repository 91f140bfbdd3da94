import {
  listBadVerdicts,
  listUndecided,
  listUntoldComments,
  listUntoldEvents,
  listUntoldIdeaEvents,
  wasTold,
  type NewsPosition,
} from '../../store/announcements';
import { findExperiment } from '../../store/experiments';
import { listOpenSeats } from '../../store/governance';
import { findIdea } from '../../store/ideas';
import type { Db } from '../../store/transaction';
import type { Notice } from './Notice';
import { noticeOfComment } from './noticeOfComment';
import { noticeOfEvent, TOLD_EVENTS } from './noticeOfEvent';
import { noticeOfIdea, TOLD_IDEA_EVENTS } from './noticeOfIdea';
import { noticeOfSeat } from './noticeOfSeat';
import { noticeOfVerdict, noticeOfWaiting } from './noticeOfState';

const PAGE = 200;
const DAY_MS = 86_400_000;
/** What happened earlier is history, such as one that is imported. */
const NEWS_MS = DAY_MS;
const REMIND_MS = 7 * DAY_MS;
/** Whoever let two weeks pass is not waiting for a reminder. */
const LAST_REMINDER_MS = 14 * DAY_MS;

type Page = { after?: NewsPosition; limit: number };

/** Reads page by page. What was told in between does not shift the pages: each begins behind the last. */
async function* everyOne<T>(
  read: (page: Page) => Promise<T[]>,
  positionOf: (item: T) => NewsPosition,
): AsyncGenerator<T> {
  let after: NewsPosition | undefined;
  for (;;) {
    const items = await read({ after, limit: PAGE });
    yield* items;
    if (items.length < PAGE) return;
    after = positionOf(items[items.length - 1]);
  }
}

async function* ofExperiments(db: Db, now: Date): AsyncGenerator<Notice> {
  const since = new Date(now.getTime() - NEWS_MS);
  const events = everyOne(
    page => listUntoldEvents(db, { since, types: TOLD_EVENTS, ...page }),
    ({ recordedAt, id }) => ({ at: recordedAt, id }),
  );
  for await (const event of events) {
    const record = await findExperiment(db, event.experimentId);
    const notice = record && noticeOfEvent(event, record, now);
    if (notice) yield notice;
  }
  const comments = everyOne(
    page => listUntoldComments(db, { since, ...page }),
    ({ at, id }) => ({ at, id }),
  );
  for await (const comment of comments) {
    const record = await findExperiment(db, comment.experimentId);
    if (record) yield noticeOfComment(comment, record);
  }
}

async function* ofIdeas(db: Db, now: Date): AsyncGenerator<Notice> {
  const since = new Date(now.getTime() - NEWS_MS);
  const events = everyOne(
    page =>
      listUntoldIdeaEvents(db, { since, types: TOLD_IDEA_EVENTS, ...page }),
    ({ at, id }) => ({ at, id }),
  );
  for await (const event of events) {
    const idea = await findIdea(db, event.ideaId);
    if (idea) yield noticeOfIdea(event, idea);
  }
}

async function* ofSeats(db: Db, now: Date): AsyncGenerator<Notice> {
  const seats = everyOne(
    page =>
      listOpenSeats(db, {
        askedSince: new Date(now.getTime() - LAST_REMINDER_MS),
        ...page,
      }),
    ({ dueAt, id }) => ({ at: dueAt, id }),
  );
  for await (const seat of seats) {
    // A review by choice is told of when it is sent.
    if (seat.tier === 'T0') continue;
    const record = await findExperiment(db, seat.experimentId);
    if (!record || !['in-review', 'scheduled'].includes(record.status)) {
      continue;
    }
    const notice = noticeOfSeat(seat, record, now);
    if (!(await wasTold(db, notice.key))) yield notice;
  }
}

async function* ofStates(db: Db, now: Date): AsyncGenerator<Notice> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const bad = everyOne(
    page => listBadVerdicts(db, { since: ago(NEWS_MS), ...page }),
    ({ updatedAt, id }) => ({ at: updatedAt, id }),
  );
  for await (const record of bad) {
    const notice = noticeOfVerdict(record);
    if (notice && !(await wasTold(db, notice.key))) yield notice;
  }
  const undecided = everyOne(
    page =>
      listUndecided(db, {
        from: ago(LAST_REMINDER_MS),
        to: ago(REMIND_MS),
        ...page,
      }),
    ({ endedAt, id }) => ({ at: endedAt!, id }),
  );
  for await (const record of undecided) {
    const notice = noticeOfWaiting(record, record.endedAt!);
    if (!(await wasTold(db, notice.key))) yield notice;
  }
}

/**
 * What people have to be told of now and were not, the most urgent kinds first.
 */
export async function* pendingNotices(
  db: Db,
  now: Date,
): AsyncGenerator<Notice> {
  yield* ofStates(db, now);
  yield* ofSeats(db, now);
  yield* ofExperiments(db, now);
  yield* ofIdeas(db, now);
}
