import type { ForecastInput } from '@hone/backstage-plugin-experiments-common';
import { calibrationForCaller } from '../service/forecasts/calibration';
import {
  registerForecast,
  withdrawForecast,
} from '../service/forecasts/changeForecasts';
import { forecastsForCaller } from '../service/forecasts/viewForecasts';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * What people and the model expect of experiments.
 */
export function addForecastRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/experiments/:key/forecasts', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await forecastsForCaller(context, caller, pathKey(req)));
  });

  router.put('/experiments/:key/forecasts/own', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const forecasts = await audited(
      auditor,
      {
        request: req,
        eventId: 'forecast-mutate',
        meta: { actionType: 'register', key },
      },
      () => registerForecast(context, caller, key, req.body as ForecastInput),
    );
    res.json(forecasts);
  });

  router.delete('/experiments/:key/forecasts/own', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const forecasts = await audited(
      auditor,
      {
        request: req,
        eventId: 'forecast-mutate',
        meta: { actionType: 'withdraw', key },
      },
      () => withdrawForecast(context, caller, key),
    );
    res.json(forecasts);
  });

  router.get('/forecasts/calibration', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await calibrationForCaller(context, caller));
  });
}
