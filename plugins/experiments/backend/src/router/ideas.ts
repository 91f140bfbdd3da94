import { parseRevision } from '@hone/node';
import type {
  IdeaFilter,
  IdeaInput,
  IdeaMoveInput,
  IdeaTransitionInput,
  SimilarIdeasQuery,
} from '@hone/backstage-plugin-experiments-common';
import type { Response } from 'express';
import { createIdea } from '../service/ideas/createIdea';
import { findSimilarForCaller } from '../service/ideas/duplicates/findSimilarForCaller';
import { moveIdea } from '../service/ideas/moves/moveIdea';
import {
  getIdeaForCaller,
  listIdeaEventsForCaller,
  listIdeasForCaller,
} from '../service/ideas/queries';
import {
  balanceForCaller,
  setQuotaForCaller,
} from '../service/ideas/quota/balanceForCaller';
import { transitionIdea } from '../service/ideas/transitionIdea';
import { updateIdeaForCaller } from '../service/ideas/updateIdeaForCaller';
import { voteForIdea } from '../service/ideas/voteForIdea';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

type Quota = Parameters<typeof setQuotaForCaller>[2];

/** Runs a change of the backlog inside an audit event. */
function auditedIdea<T>(
  { auditor }: RouterOptions,
  request: unknown,
  meta: Record<string, string>,
  run: () => Promise<T>,
): Promise<T> {
  return audited(auditor, { request, eventId: 'idea-mutate', meta }, run);
}

function addReads(router: ExperimentsRouter, options: RouterOptions): void {
  const { context } = options;

  router.get('/ideas', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(
      await listIdeasForCaller(context, caller, req.query as IdeaFilter),
    );
  });

  router.get('/ideas/balance', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await balanceForCaller(context, caller, req.query));
  });

  router.post('/ideas/duplicates', async (req, res) => {
    const caller = await readCaller(options, req);
    const query = req.body as SimilarIdeasQuery;
    res.json({ items: await findSimilarForCaller(context, caller, query) });
  });

  router.get('/ideas/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const idea = await getIdeaForCaller(context, caller, pathKey(req));
    res.setHeader('ETag', `"${idea.revision}"`);
    res.json(idea);
  });

  router.get('/ideas/:key/events', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(
      await listIdeaEventsForCaller(context, caller, pathKey(req), req.query),
    );
  });
}

function addWrites(router: ExperimentsRouter, options: RouterOptions): void {
  const { context } = options;

  router.post('/ideas', async (req, res) => {
    const caller = await readCaller(options, req);
    const { idea, created } = await auditedIdea(
      options,
      req,
      { actionType: 'create' },
      () => createIdea(context, caller, req.body as IdeaInput),
    );
    res.status(created ? 201 : 200);
    (res as Response).json(idea);
  });

  router.put('/ideas/quota', async (req, res) => {
    const caller = await readCaller(options, req);
    const balance = await auditedIdea(
      options,
      req,
      { actionType: 'set-quota' },
      () => setQuotaForCaller(context, caller, req.body as Quota),
    );
    res.json(balance);
  });

  router.put('/ideas/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const input = req.body as IdeaInput;
    const idea = await auditedIdea(
      options,
      req,
      { actionType: 'update', key },
      () => updateIdeaForCaller(context, caller, key, revision, input),
    );
    res.json(idea);
  });
}

function addSteps(router: ExperimentsRouter, options: RouterOptions): void {
  const { context } = options;

  router.put('/ideas/:key/vote', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const { vote } = req.body as { vote: boolean };
    const idea = await auditedIdea(
      options,
      req,
      { actionType: vote ? 'vote' : 'unvote', key },
      () => voteForIdea(context, caller, key, vote),
    );
    res.json(idea);
  });

  router.put('/ideas/:key/move', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const input = req.body as IdeaMoveInput;
    const idea = await auditedIdea(
      options,
      req,
      { actionType: 'move', key },
      () => moveIdea(context, caller, key, revision, input),
    );
    res.json(idea);
  });

  router.post('/ideas/:key/transitions', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const input = req.body as IdeaTransitionInput;
    const idea = await auditedIdea(
      options,
      req,
      { actionType: input.action, key },
      () => transitionIdea(context, caller, key, revision, input),
    );
    res.json(idea);
  });
}

/**
 * The backlog of ideas.
 */
export function addIdeaRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  addReads(router, options);
  addWrites(router, options);
  addSteps(router, options);
}
