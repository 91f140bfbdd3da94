import type { ExportFormat } from '@hone/backstage-plugin-experiments-common';
import { exportForCaller } from '../service/exports/exportForCaller';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Experiments as files.
 */
export function addExportRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  router.get('/experiments/:key/export', async (req, res) => {
    const caller = await readCaller(options, req);
    const { format } = req.query as { format: ExportFormat };
    const { key } = req.params;
    const file = await exportForCaller(options.context, caller, key, format);
    res
      .setHeader('Content-Type', `${file.type}; charset=utf-8`)
      .setHeader('Content-Disposition', `attachment; filename="${file.name}"`)
      .setHeader('X-Content-Type-Options', 'nosniff');
    // The text is typed as JSON of one of the answers in the contract.
    res.send(file.text as never);
  });
}
