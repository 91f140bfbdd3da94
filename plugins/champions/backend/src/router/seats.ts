import { explainSeatForCaller } from '../service/seats/explainSeat';
import { getSeatForCaller } from '../service/seats/getSeat';
import { listDuties } from '../service/seats/listDuties';
import { listMySeats } from '../service/seats/listMySeats';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * Seats of the caller, of groups and services, and why somebody has one.
 */
export function addSeatRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context } = options;

  router.get('/my-seats', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await listMySeats(context, caller));
  });

  router.get('/duties', async (req, res) => {
    const caller = await readCaller(options, req);
    const items = await listDuties(context, caller, req.query.entityRef);
    res.json({ items });
  });

  router.get('/seats/:seatId', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getSeatForCaller(context, caller, pathId(req, 'seatId')));
  });

  router.get('/seats/:seatId/why', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'seatId');
    res.json(await explainSeatForCaller(context, caller, id));
  });
}
