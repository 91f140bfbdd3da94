import { analyzeNow } from '../service/analyzeNow';
import {
  getAnalysisForCaller,
  listAnalysesForCaller,
} from '../service/queries';
import { audited } from './audited';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * Stored analyses, and new ones on demand.
 */
export function addAnalysisRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/experiments/:key/analyses', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(
      await listAnalysesForCaller(context, caller, req.params.key, req.query),
    );
  });

  router.post('/experiments/:key/analyses', async (req, res) => {
    const caller = await readCaller(options, req);
    const { key } = req.params;
    const analysis = await audited(
      auditor,
      { request: req, eventId: 'experiment-analyze', meta: { key } },
      () => analyzeNow(context, caller, key),
    );
    res.json(analysis);
  });

  router.get('/experiments/:key/analyses/:analysisId', async (req, res) => {
    const caller = await readCaller(options, req);
    const { key, analysisId } = req.params;
    res.json(await getAnalysisForCaller(context, caller, key, analysisId));
  });
}
