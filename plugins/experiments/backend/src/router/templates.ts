import { parseRevision } from '@hone/node';
import type { TemplateInput } from '@hone/backstage-plugin-experiments-common';
import {
  createTemplateForCaller,
  deleteTemplateForCaller,
  updateTemplateForCaller,
} from '../service/templates/changeTemplates';
import { listTemplatesForCaller } from '../service/templates/listForCaller';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/** The id in a path. The typed router does not see parameters that the contract declares for a whole path. */
function templateIdOf(req: { params: unknown }): string {
  return (req.params as { templateId: string }).templateId;
}

/**
 * What an experiment can begin with.
 */
export function addTemplateRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/templates', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({ items: await listTemplatesForCaller(context, caller) });
  });

  router.post('/templates', async (req, res) => {
    const caller = await readCaller(options, req);
    const created = await audited(
      auditor,
      {
        request: req,
        eventId: 'template-mutate',
        meta: { actionType: 'create' },
      },
      () => createTemplateForCaller(context, caller, req.body as TemplateInput),
    );
    res.status(201).json(created);
  });

  router.put('/templates/:templateId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = templateIdOf(req);
    const revision = parseRevision(req.header('if-match'));
    const updated = await audited(
      auditor,
      {
        request: req,
        eventId: 'template-mutate',
        meta: { actionType: 'update', template: id },
      },
      () =>
        updateTemplateForCaller(
          context,
          caller,
          { id, revision },
          req.body as TemplateInput,
        ),
    );
    res.json(updated);
  });

  router.delete('/templates/:templateId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = templateIdOf(req);
    const revision = parseRevision(req.header('if-match'));
    await audited(
      auditor,
      {
        request: req,
        eventId: 'template-mutate',
        meta: { actionType: 'delete', template: id },
      },
      () => deleteTemplateForCaller(context, caller, { id, revision }),
    );
    res.status(204).end();
  });
}
