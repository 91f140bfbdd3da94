import { parseRevision } from '@hone/node';
import { proposePlan } from '../service/plans/proposePlan';
import { publishPlan } from '../service/plans/publishPlan';
import {
  getPlanForCaller,
  getProofForCaller,
  listPlansForCaller,
} from '../service/plans/readPlans';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * Plans: proposed, looked at, published, proved.
 */
export function addPlanRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/programmes/:programmeId/plans', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await listPlansForCaller(context, caller, id, req.query));
  });

  router.post('/programmes/:programmeId/plans', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    const plan = await audited(
      auditor,
      {
        request: req,
        eventId: 'plan-mutate',
        meta: { actionType: 'propose', programme: id },
      },
      () => proposePlan(context, caller, id, req.body),
    );
    res.status(201).json(plan);
  });

  router.get('/plans/:planId', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getPlanForCaller(context, caller, pathId(req, 'planId')));
  });

  router.post('/plans/:planId/publish', async (req, res) => {
    const caller = await readCaller(options, req);
    const planId = pathId(req, 'planId');
    const revision = parseRevision(req.header('if-match'));
    const summary = await audited(
      auditor,
      {
        request: req,
        eventId: 'plan-mutate',
        meta: { actionType: 'publish', plan: planId },
      },
      () => publishPlan(context, caller, { planId, revision }),
    );
    res.json(summary);
  });

  router.get('/plans/:planId/proof', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getProofForCaller(context, caller, pathId(req, 'planId')));
  });
}
