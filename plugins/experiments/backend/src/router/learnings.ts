import { parseRevision } from '@hone/node';
import type {
  LearningFilter,
  LearningInput,
  NewLearning,
  TransferQuery,
  TrialLinkInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Response } from 'express';
import {
  createLearning,
  updateLearningForCaller,
} from '../service/learnings/changeLearnings';
import { linkTrial, unlinkTrial } from '../service/learnings/linkTrial';
import {
  getLearningForCaller,
  listLearningsForCaller,
  proposeLearning,
} from '../service/learnings/queries';
import { transferLearnings } from '../service/learnings/transferLearnings';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/** The learning and the experiment in a path, which the typed router does not see. */
function targetOf(req: { params: unknown }) {
  return req.params as { key: string; experimentKey: string };
}

function auditedLearning<T>(
  { auditor }: RouterOptions,
  request: unknown,
  meta: Record<string, string>,
  run: () => Promise<T>,
): Promise<T> {
  return audited(auditor, { request, eventId: 'learning-mutate', meta }, run);
}

function addReads(router: ExperimentsRouter, options: RouterOptions): void {
  const { context } = options;

  router.get('/learnings', async (req, res) => {
    const caller = await readCaller(options, req);
    const filter = req.query as LearningFilter;
    res.json(await listLearningsForCaller(context, caller, filter));
  });

  router.get('/learnings/for-entity', async (req, res) => {
    const caller = await readCaller(options, req);
    const query = req.query as TransferQuery;
    res.json({ items: await transferLearnings(context, caller, query) });
  });

  router.get('/learnings/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const learning = await getLearningForCaller(context, caller, pathKey(req));
    res.setHeader('ETag', `"${learning.revision}"`);
    res.json(learning);
  });

  router.get('/experiments/:key/learning-proposal', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await proposeLearning(context, caller, pathKey(req)));
  });
}

/**
 * What closed experiments taught.
 */
export function addLearningRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context } = options;
  addReads(router, options);

  router.post('/learnings', async (req, res) => {
    const caller = await readCaller(options, req);
    const { learning, created } = await auditedLearning(
      options,
      req,
      { actionType: 'create' },
      () => createLearning(context, caller, req.body as NewLearning),
    );
    res.status(created ? 201 : 200);
    (res as Response).json(learning);
  });

  router.put('/learnings/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const learning = await auditedLearning(
      options,
      req,
      { actionType: 'update', key },
      () =>
        updateLearningForCaller(
          context,
          caller,
          { key, revision },
          req.body as LearningInput,
        ),
    );
    res.json(learning);
  });

  router.put('/learnings/:key/experiments/:experimentKey', async (req, res) => {
    const caller = await readCaller(options, req);
    const target = targetOf(req);
    const learning = await auditedLearning(
      options,
      req,
      { actionType: 'link', key: target.key, experiment: target.experimentKey },
      () => linkTrial(context, caller, target, req.body as TrialLinkInput),
    );
    res.json(learning);
  });

  router.delete(
    '/learnings/:key/experiments/:experimentKey',
    async (req, res) => {
      const caller = await readCaller(options, req);
      const target = targetOf(req);
      const learning = await auditedLearning(
        options,
        req,
        {
          actionType: 'unlink',
          key: target.key,
          experiment: target.experimentKey,
        },
        () => unlinkTrial(context, caller, target),
      );
      res.json(learning);
    },
  );
}
