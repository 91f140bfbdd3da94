import { applyDefinitions } from '../service/definitions/applyDefinitions';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Experiments as code.
 */
export function addDefinitionRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  router.post('/definitions', async (req, res) => {
    const caller = await readCaller(options, req);
    const { body } = req;
    const items = await audited(
      options.auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'apply-definitions', dryRun: String(body.dryRun) },
      },
      () => applyDefinitions(options.context, caller, body),
    );
    res.json({ items });
  });
}
