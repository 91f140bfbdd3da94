import { parseRevision } from '@hone/node';
import type { TransitionInput } from '@hone/backstage-plugin-experiments-common';
import { transitionExperiment } from '../service/lifecycle/transition';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Steps through the life cycle.
 */
export function addTransitionRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.post('/experiments/:key/transitions', async (req, res) => {
    const caller = await readCaller(options, req);
    const { key } = req.params;
    const revision = parseRevision(req.header('if-match'));
    const input = req.body as TransitionInput;
    const experiment = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: input.action, key },
      },
      () => transitionExperiment(context, caller, key, revision, input),
    );
    res.json(experiment);
  });
}
