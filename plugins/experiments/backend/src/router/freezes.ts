import { parseRevision } from '@hone/node';
import type { FreezeInput } from '@hone/backstage-plugin-experiments-common';
import {
  createFreezeForCaller,
  deleteFreezeForCaller,
  updateFreezeForCaller,
} from '../service/freezes/changeFreezes';
import { listFreezesForCaller } from '../service/freezes/listFreezesForCaller';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/** The id in a path. The typed router does not see parameters that the contract declares for a whole path. */
function freezeIdOf(req: { params: unknown }): string {
  return (req.params as { freezeId: string }).freezeId;
}

/**
 * Times in which nothing starts.
 */
export function addFreezeRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/freezes', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({ items: await listFreezesForCaller(context, caller, req.query) });
  });

  router.post('/freezes', async (req, res) => {
    const caller = await readCaller(options, req);
    const created = await audited(
      auditor,
      {
        request: req,
        eventId: 'freeze-mutate',
        meta: { actionType: 'create' },
      },
      () => createFreezeForCaller(context, caller, req.body as FreezeInput),
    );
    res.status(201).json(created);
  });

  router.put('/freezes/:freezeId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = freezeIdOf(req);
    const revision = parseRevision(req.header('if-match'));
    const updated = await audited(
      auditor,
      {
        request: req,
        eventId: 'freeze-mutate',
        meta: { actionType: 'update', freeze: id },
      },
      () =>
        updateFreezeForCaller(
          context,
          caller,
          { id, revision },
          req.body as FreezeInput,
        ),
    );
    res.json(updated);
  });

  router.delete('/freezes/:freezeId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = freezeIdOf(req);
    const revision = parseRevision(req.header('if-match'));
    await audited(
      auditor,
      {
        request: req,
        eventId: 'freeze-mutate',
        meta: { actionType: 'delete', freeze: id },
      },
      () => deleteFreezeForCaller(context, caller, { id, revision }),
    );
    res.status(204).end();
  });
}
