import { parseRevision } from '@hone/node';
import { assignSeat } from '../service/swaps/assignSeat';
import { listPartners } from '../service/swaps/listPartners';
import { offerSwap } from '../service/swaps/offerSwap';
import {
  getSwapForCaller,
  listSwapsForCaller,
} from '../service/swaps/readSwaps';
import { getSwapEffect } from '../service/swaps/swapEffect';
import { takeSwap } from '../service/swaps/takeSwap';
import { withdrawSwap } from '../service/swaps/withdrawSwap';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

function targetOf(
  req: { params: unknown; header(name: string): string | undefined },
  name: 'seatId' | 'swapId',
): { id: string; revision: number } {
  const id = pathId(req, name);
  return { id, revision: parseRevision(req.header('if-match')) };
}

function addSwapReads(router: ChampionsRouter, options: RouterOptions): void {
  const { context } = options;

  router.get('/programmes/:programmeId/swaps', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await listSwapsForCaller(context, caller, id, req.query));
  });

  router.get('/swaps/:swapId', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getSwapForCaller(context, caller, pathId(req, 'swapId')));
  });

  router.get('/swaps/:swapId/effect', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'swapId');
    res.json(await getSwapEffect(context, caller, id, req.query));
  });

  router.get('/seats/:seatId/partners', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'seatId');
    res.json({ items: await listPartners(context, caller, id) });
  });
}

/**
 * Offers of seats, and seats that are given or taken over.
 */
export function addSwapRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;
  addSwapReads(router, options);

  router.post('/seats/:seatId/swaps', async (req, res) => {
    const caller = await readCaller(options, req);
    const target = targetOf(req, 'seatId');
    const swap = await audited(
      auditor,
      {
        request: req,
        eventId: 'seat-mutate',
        meta: { actionType: 'offer', seat: target.id },
      },
      () => offerSwap(context, caller, target, req.body),
    );
    res.status(201).json(swap);
  });

  router.post('/swaps/:swapId/take', async (req, res) => {
    const caller = await readCaller(options, req);
    const target = targetOf(req, 'swapId');
    const swap = await audited(
      auditor,
      {
        request: req,
        eventId: 'seat-mutate',
        meta: { actionType: 'take', swap: target.id },
      },
      () => takeSwap(context, caller, target, req.body),
    );
    res.json(swap);
  });

  router.post('/swaps/:swapId/withdraw', async (req, res) => {
    const caller = await readCaller(options, req);
    const target = targetOf(req, 'swapId');
    const swap = await audited(
      auditor,
      {
        request: req,
        eventId: 'seat-mutate',
        meta: { actionType: 'withdraw', swap: target.id },
      },
      () => withdrawSwap(context, caller, target),
    );
    res.json(swap);
  });

  router.post('/seats/:seatId/assign', async (req, res) => {
    const caller = await readCaller(options, req);
    const target = targetOf(req, 'seatId');
    const seat = await audited(
      auditor,
      {
        request: req,
        eventId: 'seat-mutate',
        meta: { actionType: 'assign', seat: target.id },
      },
      () => assignSeat(context, caller, target, req.body),
    );
    res.json(seat);
  });
}
