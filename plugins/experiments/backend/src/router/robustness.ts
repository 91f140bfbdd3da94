import { getValuesForCaller } from '../service/queries/getValuesForCaller';
import {
  checkRobustnessForCaller,
  getRobustnessForCaller,
} from '../service/robustness/robustnessForCaller';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * What stands behind an analysis: its values, and how much it depends on choices.
 */
export function addRobustnessRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;
  const path = '/experiments/:key/analyses/:analysisId';

  router.get(`${path}/values`, async (req, res) => {
    const caller = await readCaller(options, req);
    const { key, analysisId } = req.params;
    res.json(await getValuesForCaller(context, caller, key, analysisId));
  });

  router.get(`${path}/robustness`, async (req, res) => {
    const caller = await readCaller(options, req);
    const { key, analysisId } = req.params as Record<string, string>;
    res.json(await getRobustnessForCaller(context, caller, key, analysisId));
  });

  router.post(`${path}/robustness`, async (req, res) => {
    const caller = await readCaller(options, req);
    const { key, analysisId } = req.params as Record<string, string>;
    const report = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-analyze',
        meta: { actionType: 'check-robustness', key, analysisId },
      },
      () => checkRobustnessForCaller(context, caller, key, analysisId),
    );
    res.json(report);
  });
}
