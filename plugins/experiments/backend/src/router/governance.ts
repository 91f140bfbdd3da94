import { parseRevision } from '@hone/node';
import type {
  ApprovalInput,
  BreakGlassInput,
  DelegationInput,
  ExperimentInput,
  PolicyInput,
} from '@hone/backstage-plugin-experiments-common';
import { judgePlan } from '../service/governance/approvals/judgePlan';
import { breakGlass } from '../service/governance/breakGlass/breakGlass';
import {
  listBreakGlassForCaller,
  reviewBreakGlass,
} from '../service/governance/breakGlass/reviewBreakGlass';
import {
  createDelegation,
  endDelegationOf,
  listDelegationsOf,
} from '../service/governance/delegations/changeDelegations';
import {
  exportLogForCaller,
  listLogForCaller,
} from '../service/governance/log/listLogForCaller';
import { getPolicyForCaller } from '../service/governance/policies/getPolicy';
import { savePolicy } from '../service/governance/policies/savePolicy';
import { assessPlanForCaller } from '../service/governance/views/assessPlan';
import { getHealthForCaller } from '../service/governance/views/getHealth';
import { listReviewsForCaller } from '../service/governance/views/listReviews';
import { replayForCaller } from '../service/governance/views/replayForCaller';
import { getGovernanceForCaller } from '../service/governance/views/viewGovernance';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/** What an experiment needs, and who gives it. */
function addApprovalRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/experiments/:key/governance', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getGovernanceForCaller(context, caller, pathKey(req)));
  });

  router.post('/experiments/:key/approvals', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const input = req.body as ApprovalInput;
    await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: input.verdict, key, seat: input.seat },
      },
      () => judgePlan(context, caller, key, input),
    );
    res.json(await getGovernanceForCaller(context, caller, key));
  });

  router.post('/experiments/:key/break-glass', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const input = req.body as BreakGlassInput;
    await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'break-glass', key },
      },
      () => breakGlass(context, caller, key, revision, input),
    );
    res.json(await getGovernanceForCaller(context, caller, key));
  });

  router.get('/reviews', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await listReviewsForCaller(context, caller, req.query));
  });

  router.post('/risk-assessment', async (req, res) => {
    const caller = await readCaller(options, req);
    const request = req.body as { experiment: ExperimentInput; key?: string };
    res.json(await assessPlanForCaller(context, caller, request));
  });
}

/** The policy, and how it does. */
function addPolicyRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/governance/policy', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getPolicyForCaller(context, caller, req.query));
  });

  router.put('/governance/policy', async (req, res) => {
    const caller = await readCaller(options, req);
    const input = req.body as PolicyInput;
    const saved = await audited(
      auditor,
      {
        request: req,
        eventId: 'governance-mutate',
        meta: { actionType: input.dryRun ? 'check-policy' : 'save-policy' },
      },
      () => savePolicy(context, caller, input),
    );
    res.json(saved);
  });

  router.post('/governance/replay', async (req, res) => {
    const caller = await readCaller(options, req);
    const request = req.body as { text: string; since?: string };
    res.json(await replayForCaller(context, caller, request));
  });

  router.get('/governance/health', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await getHealthForCaller(context, caller, req.query));
  });

  router.get('/governance/log', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await listLogForCaller(context, caller, req.query));
  });

  router.get('/governance/log/export', async (req, res) => {
    const caller = await readCaller(options, req);
    const { text, nextAfter } = await exportLogForCaller(
      context,
      caller,
      req.query,
    );
    if (nextAfter !== null) res.setHeader('Hone-Next-After', String(nextAfter));
    res
      .setHeader('Content-Type', 'application/x-ndjson; charset=utf-8')
      .setHeader(
        'Content-Disposition',
        'attachment; filename="governance-log.ndjson"',
      )
      .setHeader('X-Content-Type-Options', 'nosniff');
    // The text is typed as JSON of one of the answers in the contract.
    res.send(text as never);
  });
}

/** Who acts for whom, and emergencies. */
function addExceptionRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/governance/delegations', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({ items: await listDelegationsOf(context, caller) });
  });

  router.post('/governance/delegations', async (req, res) => {
    const caller = await readCaller(options, req);
    const input = req.body as DelegationInput;
    const delegation = await audited(
      auditor,
      {
        request: req,
        eventId: 'governance-mutate',
        meta: { actionType: 'delegate' },
      },
      () => createDelegation(context, caller, input),
    );
    res.status(201).json(delegation);
  });

  router.delete('/governance/delegations/:delegationId', async (req, res) => {
    const caller = await readCaller(options, req);
    const { delegationId } = req.params;
    await audited(
      auditor,
      {
        request: req,
        eventId: 'governance-mutate',
        meta: { actionType: 'end-delegation', delegation: delegationId },
      },
      () => endDelegationOf(context, caller, delegationId),
    );
    res.status(204).end();
  });

  router.get('/governance/break-glass', async (req, res) => {
    const caller = await readCaller(options, req);
    const items = await listBreakGlassForCaller(context, caller, req.query);
    res.json({ items });
  });

  router.post('/governance/break-glass/:passId/review', async (req, res) => {
    const caller = await readCaller(options, req);
    const { passId } = req.params;
    const { finding } = req.body as { finding: string };
    const pass = await audited(
      auditor,
      {
        request: req,
        eventId: 'governance-mutate',
        meta: { actionType: 'review-break-glass', pass: passId },
      },
      () => reviewBreakGlass(context, caller, passId, finding),
    );
    res.json(pass);
  });
}

/**
 * Who has to approve what, and what was approved.
 */
export function addGovernanceRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  addApprovalRoutes(router, options);
  addPolicyRoutes(router, options);
  addExceptionRoutes(router, options);
}
