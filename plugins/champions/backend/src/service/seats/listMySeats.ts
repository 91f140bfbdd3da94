import type {
  MySeats,
  OpenSwap,
} from '@hone/backstage-plugin-champions-common';
import { findSeats, listSeatsOfPeople } from '../../store/seats';
import { findOpenSwapsOfGroups } from '../../store/swaps';
import type { Caller, ServiceContext } from '../context';
import { dayIn } from '../cycles/days';
import { directGroupsOf } from '../pool/readGroups';
import { readableProgrammes } from '../programmes/readableProgrammes';
import { viewSeats } from './viewSeats';

/** Offers that are looked at, the newest first. */
const MOST_OFFERS = 100;
/** Where a day ends last: what is over there is over everywhere. */
const LATEST_ZONE = 'Pacific/Pago_Pago';

/** Open swaps of others in programmes that the caller may serve in, whose cycles are not over. */
async function listOffers(
  context: ServiceContext,
  caller: Caller,
): Promise<OpenSwap[]> {
  const { knex, clock } = context;
  const groupRefs = await directGroupsOf(context, caller.actor);
  const found = await findOpenSwapsOfGroups(knex, {
    groupRefs,
    limit: MOST_OFFERS,
  });
  const swaps = found.filter(({ fromRef }) => fromRef !== caller.actor);
  const programmes = await readableProgrammes(
    context,
    caller,
    swaps.map(({ programmeId }) => programmeId),
  );
  const seats = (
    await findSeats(
      knex,
      swaps.map(({ seatId }) => seatId),
    )
  ).filter(seat => {
    const of = programmes.get(seat.programmeId);
    return (
      of?.rights.serve &&
      seat.endDate > dayIn(of.programme.timeZone, clock.now())
    );
  });
  const views = await viewSeats(
    context,
    seats,
    [...programmes.values()].map(({ programme }) => programme),
  );
  return swaps.flatMap(({ id, seatId, note, revision }) => {
    const seat = views.find(view => view.seat.id === seatId);
    return seat ? [{ id, seat, note, revision }] : [];
  });
}

/**
 * The caller's seats that are not over, and open swaps of others, over all programmes that the caller may read.
 */
export async function listMySeats(
  context: ServiceContext,
  caller: Caller,
): Promise<MySeats> {
  const { knex, clock } = context;
  const own = await listSeatsOfPeople(knex, {
    personRefs: [caller.actor],
    endAfter: dayIn(LATEST_ZONE, clock.now()),
  });
  const programmes = await readableProgrammes(
    context,
    caller,
    own.map(({ programmeId }) => programmeId),
  );
  const views = await viewSeats(
    context,
    own,
    [...programmes.values()].map(({ programme }) => programme),
  );
  return {
    seats: views.filter(({ cycle, programmeId }) => {
      const { timeZone } = programmes.get(programmeId)!.programme;
      return cycle.endDate > dayIn(timeZone, clock.now());
    }),
    offers: await listOffers(context, caller),
  };
}
