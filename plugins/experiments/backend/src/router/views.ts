import type { SavedViewInput } from '@hone/backstage-plugin-experiments-common';
import { deleteViewForCaller } from '../service/savedViews/deleteViewForCaller';
import { listViewsForCaller } from '../service/savedViews/listViewsForCaller';
import { saveViewForCaller } from '../service/savedViews/saveViewForCaller';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Named views of pages.
 */
export function addViewRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/views', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({ items: await listViewsForCaller(context, caller) });
  });

  router.post('/views', async (req, res) => {
    const caller = await readCaller(options, req);
    const view = await audited(
      auditor,
      { request: req, eventId: 'view-mutate', meta: { actionType: 'save' } },
      () => saveViewForCaller(context, caller, req.body as SavedViewInput),
    );
    res.status(201).json(view);
  });

  router.delete('/views/:viewId', async (req, res) => {
    const caller = await readCaller(options, req);
    const { viewId } = req.params as unknown as { viewId: string };
    await audited(
      auditor,
      {
        request: req,
        eventId: 'view-mutate',
        meta: { actionType: 'delete', viewId },
      },
      () => deleteViewForCaller(context, caller, viewId),
    );
    res.status(204).end();
  });
}
