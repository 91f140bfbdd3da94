import { parseRevision } from '@hone/node';
import { shareExperiment } from '../service/sharing/shareExperiment';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Who from outside may read an experiment.
 */
export function addSharingRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.put('/experiments/:key/sharing', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const revision = parseRevision(req.header('if-match'));
    const { groups } = req.body as { groups: string[] };
    const experiment = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'share', key },
      },
      () => shareExperiment(context, caller, key, revision, groups),
    );
    res.json(experiment);
  });
}
