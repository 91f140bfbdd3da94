import type { ImportItem } from '@hone/backstage-plugin-experiments-common';
import { importExperiments } from '../service/imports/importExperiments';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Trials that ran before Hone knew them.
 */
export function addImportRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.post('/imports', async (req, res) => {
    const caller = await readCaller(options, req);
    const request = req.body as { source: string; items: ImportItem[] };
    const items = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-import',
        meta: { source: request.source },
      },
      () => importExperiments(context, caller, request),
    );
    res.json({ items });
  });
}
