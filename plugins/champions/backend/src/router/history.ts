import type { ServedCycle } from '@hone/backstage-plugin-champions-common';
import { importServed } from '../service/history/importServed';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * What was before the programme.
 */
export function addHistoryRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.post('/programmes/:programmeId/served', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    const { cycles } = req.body as { cycles: ServedCycle[] };
    const meta = { actionType: 'import-served', programme: id };
    res.json(
      await audited(
        auditor,
        { request: req, eventId: 'programme-mutate', meta },
        () => importServed(context, caller, id, cycles),
      ),
    );
  });
}
