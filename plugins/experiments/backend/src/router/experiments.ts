import { parseRevision } from '@hone/node';
import type {
  ExperimentFilter,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { createDraft } from '../service/drafts/createDraft';
import { deleteDraft } from '../service/drafts/deleteDraft';
import { updateDraft } from '../service/drafts/updateDraft';
import {
  countForCaller,
  getForCaller,
  listForCaller,
} from '../service/queries';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * The registry and its drafts.
 */
export function addExperimentRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/experiments', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(
      await listForCaller(context, caller, req.query as ExperimentFilter),
    );
  });

  router.post('/experiments', async (req, res) => {
    const caller = await readCaller(options, req);
    const created = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'create' },
      },
      () => createDraft(context, caller, req.body as ExperimentInput),
    );
    res.status(201).json(created);
  });

  router.get('/experiments/counts', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await countForCaller(context, caller, req.query));
  });

  router.get('/experiments/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const experiment = await getForCaller(context, caller, pathKey(req));
    res.setHeader('ETag', `"${experiment.revision}"`);
    res.json(experiment);
  });

  router.put('/experiments/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const updated = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'update', key },
      },
      () =>
        updateDraft(
          context,
          caller,
          key,
          revision,
          req.body as ExperimentInput,
        ),
    );
    res.json(updated);
  });

  router.delete('/experiments/:key', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'delete', key },
      },
      () => deleteDraft(context, caller, key, revision),
    );
    res.status(204).end();
  });
}
