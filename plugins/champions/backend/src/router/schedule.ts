import { listEventsForCaller } from '../service/events/listEventsForCaller';
import { getFairnessForCaller } from '../service/fairness/getFairness';
import {
  adjustLedger,
  listLedgerForCaller,
} from '../service/ledger/ledgerForCaller';
import { getScheduleForCaller } from '../service/schedule/getSchedule';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * The schedule of a programme, how fair it is, its ledger and its events.
 */
export function addScheduleRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/programmes/:programmeId/schedule', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await getScheduleForCaller(context, caller, id, req.query));
  });

  router.get('/programmes/:programmeId/fairness', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await getFairnessForCaller(context, caller, id));
  });

  router.get('/programmes/:programmeId/ledger', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await listLedgerForCaller(context, caller, id, req.query));
  });

  router.post('/programmes/:programmeId/ledger', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    const entry = await audited(
      auditor,
      {
        request: req,
        eventId: 'ledger-mutate',
        meta: { actionType: 'adjust', programme: id },
      },
      () => adjustLedger(context, caller, id, req.body),
    );
    res.status(201).json(entry);
  });

  router.get('/programmes/:programmeId/events', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await listEventsForCaller(context, caller, id, req.query));
  });
}
