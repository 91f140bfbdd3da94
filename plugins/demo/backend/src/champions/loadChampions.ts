import type {
  ChampionsApi,
  Programme,
  SeatsApi,
} from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';
import {
  CHAMPION,
  championPreferences,
  pastStarts,
  PROGRAMME_TITLE,
  programmeInput,
} from './programme';
import { pastYear } from './pastYear';

interface Options {
  champions: ChampionsApi;
  seats: SeatsApi;
  token(pluginId: 'hone-champions'): Promise<string>;
  seed: string;
}

/** Cycles after the current one of which somebody offers a seat. */
const OFFERED = [3, 5];

async function ensureProgramme(
  { champions, token }: Options,
  today: DateTime,
): Promise<Programme> {
  const { items } = await champions.list(
    { q: PROGRAMME_TITLE, limit: 1 },
    { token: await token('hone-champions') },
  );
  return (
    items[0] ??
    champions.create(programmeInput(today), {
      token: await token('hone-champions'),
    })
  );
}

async function plan(
  { champions, token }: Options,
  programme: Programme,
): Promise<void> {
  const by = { token: await token('hone-champions') };
  const { summary } = await champions.propose(programme.id, {}, by);
  const { revision } = await champions.get(programme.id, by);
  await champions.publish(summary.id, revision, by);
}

/** Two people cannot make it and ask for somebody else. */
async function offerSeats(
  { champions, seats, token }: Options,
  programme: Programme,
  today: DateTime,
): Promise<void> {
  const by = { token: await token('hone-champions') };
  const { cycles } = await champions.schedule(
    programme.id,
    {
      from: today.toISODate()!,
      to: today.plus({ weeks: 20 }).toISODate()!,
    },
    by,
  );
  const now = cycles.findIndex(({ current }) => current);
  for (const ahead of OFFERED) {
    const held = cycles[now + ahead]?.seats.find(
      ({ personRef }) => personRef !== null && personRef !== CHAMPION,
    );
    if (held && held.swapId === null) {
      await seats.offer(
        held.id,
        held.revision,
        { note: 'Any other time is fine' },
        by,
      );
    }
  }
}

/**
 * Sets up the programme of champions with the year that was served before, a plan in force and two offered seats. Doing it
 * again changes nothing.
 *
 * @param now - epoch milliseconds of the start of the first start's day
 */
export async function loadChampions(
  options: Options,
  now: number,
): Promise<void> {
  const { champions, seats, token, seed } = options;
  const today = DateTime.fromMillis(now, { zone: 'utc' }).startOf('day');
  const programme = await ensureProgramme(options, today);
  const by = { token: await token('hone-champions') };
  if (programme.publishedPlanId !== null) return;
  await champions.importServed(
    programme.id,
    pastYear(pastStarts(today), seed),
    by,
  );
  await seats.updatePreferences(
    programme.id,
    0,
    championPreferences(today),
    { personRef: CHAMPION },
    by,
  );
  await plan(options, programme);
  await offerSeats(options, programme, today);
}
