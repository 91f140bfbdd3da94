import type { ChampionsWorld } from './championsMatrix';
import type { Send } from './permissionMatrix';

/** People whom the matrix signs in, beside the champion. */
const SIGNED_IN = new Set(
  [
    'checkout-engineer-1',
    'checkout-engineer-2',
    'checkout-engineer-3',
    'search-browse-manager',
    'checkout-owner',
    'release-lead',
    'security-reviewer',
    'data-analyst',
    'platform-engineer-1',
    'director',
  ].map(name => `user:hone-demo/${name}`),
);
const CHAMPION = 'user:hone-demo/checkout-engineer-3';
const DAY = 86_400_000;

/** The parts of the API's answers that are looked at. */
interface Seat {
  id: string;
  region: string;
  personRef: string;
}
interface Cycle {
  startDate: string;
  seats: Seat[];
}
interface Offer {
  id: string;
  fromRef: string;
}

const isStranger = (ref: string | null) => ref !== null && !SIGNED_IN.has(ref);

/** Finds what the rows act on in the demo's programme of champions, with the rights of the developer. */
export async function makeChampionsWorld(
  send: Send,
  developer: string,
): Promise<ChampionsWorld> {
  const read = async (path: string) => {
    const { status, body } = await send(developer, 'GET', path);
    if (status === 200) return body;
    throw new Error(`GET ${path}: ${JSON.stringify(body)}`);
  };
  const [programme] = (await read('/programmes')).items;
  const day = (days: number) =>
    new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const { cycles }: { cycles: Cycle[] } = await read(
    `/programmes/${programme.id}/schedule?from=${day(-60)}&to=${day(340)}`,
  );
  const ahead = cycles.filter(cycle => cycle.startDate > day(0));
  const seats = ahead.flatMap(cycle => cycle.seats);
  const own = seats.find(seat => seat.personRef === CHAMPION);
  let others: string | undefined;
  for (const seat of seats) {
    if (others || !isStranger(seat.personRef)) continue;
    const { fromRef } = await read(`/seats/${seat.id}/handover`);
    if (isStranger(fromRef)) others = seat.id;
  }
  const { items: offers }: { items: Offer[] } = await read(
    `/programmes/${programme.id}/swaps?status=open`,
  );
  const swap = offers.find(({ fromRef }) => isStranger(fromRef));
  const [past] = cycles;
  if (!own || !others || !swap) {
    throw new Error('The demo has no seats that the matrix can act on');
  }
  return {
    send,
    programme,
    planId: programme.publishedPlanId,
    own: own.id,
    others,
    swap: swap.id,
    served: {
      startDate: past.startDate,
      seats: past.seats.map(({ region, personRef }) => ({
        region,
        personRef,
      })),
    },
  };
}
