import { ConflictError, InputError } from '@backstage/errors';
import { newId } from '@hone/node';
import type {
  ChampionFeed,
  CreatedFeed,
} from '@hone/backstage-plugin-champions-common';
import { notFound } from '../../authorization';
import {
  deleteFeed,
  findFeed,
  insertFeed,
  listFeedsOf,
  type FeedRecord,
} from '../../store/feeds';
import { findProgrammes } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { loadProgramme } from '../programmes/loadProgramme';
import { requirePersonCalling } from '../requirePersonCalling';
import { drawToken, hashToken } from './feedToken';

const MOST_FEEDS = 20;

/** What a feed is asked to tell of. */
export interface FeedInput {
  kind: FeedRecord['kind'];
  programmeId?: string;
}

function toFeed(record: FeedRecord, title: string | null): ChampionFeed {
  return {
    id: record.id,
    kind: record.kind,
    programmeId: record.programmeId,
    programmeTitle: title,
    createdAt: record.createdAt.toISOString(),
    lastReadAt: record.lastReadAt?.toISOString() ?? null,
  };
}

/**
 * The caller's feeds. Addresses are not told again.
 */
export async function listFeedsForCaller(
  context: ServiceContext,
  caller: Caller,
): Promise<ChampionFeed[]> {
  const records = await listFeedsOf(context.knex, {
    personRef: caller.actor,
    limit: MOST_FEEDS,
  });
  const programmes = await findProgrammes(
    context.knex,
    records.flatMap(({ programmeId }) => programmeId ?? []),
  );
  const titles = new Map(programmes.map(({ id, title }) => [id, title]));
  return records.map(record =>
    toFeed(record, titles.get(record.programmeId ?? '') ?? null),
  );
}

async function readProgramme(
  context: ServiceContext,
  caller: Caller,
  { kind, programmeId }: FeedInput,
) {
  if (kind === 'personal') {
    if (programmeId === undefined) return null;
    throw new InputError(
      `programmeId has to be left out for a personal feed, which has the seats of all programmes, but "${programmeId}" was given`,
    );
  }
  if (programmeId === undefined) {
    throw new InputError('programmeId has to name the programme of the feed');
  }
  return (await loadProgramme(context, caller, programmeId)).programme;
}

/**
 * Creates a feed of the caller's seats, or of a programme that the caller may read. Its address is in the answer and
 * nowhere else: only a hash of its token is kept.
 */
export async function createFeed(
  context: ServiceContext,
  caller: Caller,
  input: FeedInput,
): Promise<CreatedFeed> {
  const personRef = requirePersonCalling(caller, 'have feeds');
  const programme = await readProgramme(context, caller, input);
  const token = drawToken();
  const record: FeedRecord = {
    id: newId(),
    kind: input.kind,
    personRef,
    programmeId: programme?.id ?? null,
    tokenHash: hashToken(token),
    createdAt: context.clock.now(),
    lastReadAt: null,
  };
  await context.knex.transaction(async tx => {
    const own = await listFeedsOf(tx, { personRef, limit: MOST_FEEDS });
    if (own.length >= MOST_FEEDS) {
      throw new ConflictError(
        `You have ${MOST_FEEDS} feeds, which is the most: end one first`,
      );
    }
    await insertFeed(tx, record);
  });
  const base = await context.readExternalUrl();
  return {
    feed: toFeed(record, programme?.title ?? null),
    url: `${base}/ical/${token}`,
  };
}

/**
 * Ends a feed of the caller.
 */
export async function revokeFeed(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<void> {
  const feed = await findFeed(context.knex, id);
  if (feed?.personRef !== caller.actor) throw notFound('feed', id);
  await deleteFeed(context.knex, feed.id);
}
