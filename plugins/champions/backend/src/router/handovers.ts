import { parseRevision } from '@hone/node';
import {
  acknowledgeHandover,
  updateHandover,
} from '../service/handovers/changeHandover';
import { getHandoverForCaller } from '../service/handovers/readHandover';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * What goes from one champion to the next.
 */
export function addHandoverRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/seats/:seatId/handover', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'seatId');
    res.json(await getHandoverForCaller(context, caller, id));
  });

  router.put('/seats/:seatId/handover', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'seatId');
    const revision = parseRevision(req.header('if-match'));
    const handover = await audited(
      auditor,
      {
        request: req,
        eventId: 'seat-mutate',
        meta: { actionType: 'update-handover', seat: id },
      },
      () => updateHandover(context, caller, { id, revision }, req.body),
    );
    res.json(handover);
  });

  router.post('/seats/:seatId/handover/acknowledge', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'seatId');
    const revision = parseRevision(req.header('if-match'));
    const handover = await audited(
      auditor,
      {
        request: req,
        eventId: 'seat-mutate',
        meta: { actionType: 'acknowledge-handover', seat: id },
      },
      () => acknowledgeHandover(context, caller, { id, revision }),
    );
    res.json(handover);
  });
}
