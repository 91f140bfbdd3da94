import { apiSuite } from './api/apiSuite';
import { changePointSuite } from './changePoints/changePointSuite';
import { collisionsSuite } from './collisions/collisionsSuite';
import { counterfactualSuite } from './counterfactual/counterfactualSuite';
import { deliverySuite } from './delivery/deliverySuite';
import { deliveryScaleSuite } from './deliveryScale/deliveryScaleSuite';
import { explorerSuite } from './explorer/explorerSuite';
import { fleetSuite } from './fleet/fleetSuite';
import { forecastSuite } from './forecast/forecastSuite';
import { frontendSuite } from './frontend/frontendSuite';
import { governanceSuite } from './governance/governanceSuite';
import { inferenceSpeedSuite } from './inferenceSpeed/inferenceSpeedSuite';
import { monteCarloSuite } from './monteCarlo/monteCarloSuite';
import { noiseSuite } from './noise/noiseSuite';
import { picturesSuite } from './pictures/picturesSuite';
import { postmortemsSuite } from './postmortems/postmortemsSuite';
import { rootCauseSuite } from './rootCause/rootCauseSuite';
import { rotationSuite } from './rotation/rotationSuite';
import type { Suite } from './suite';
import { transferSuite } from './transfer/transferSuite';
import { trialsSuite } from './trials/trialsSuite';

/**
 * The suites by name. A new one is a file that exports a suite, and a line here.
 */
export const SUITES: Record<string, Suite> = {
  api: apiSuite,
  'change-points': changePointSuite,
  collisions: collisionsSuite,
  counterfactual: counterfactualSuite,
  delivery: deliverySuite,
  'delivery-scale': deliveryScaleSuite,
  explorer: explorerSuite,
  fleet: fleetSuite,
  forecast: forecastSuite,
  frontend: frontendSuite,
  governance: governanceSuite,
  'inference-speed': inferenceSpeedSuite,
  'monte-carlo': monteCarloSuite,
  noise: noiseSuite,
  pictures: picturesSuite,
  postmortems: postmortemsSuite,
  'root-cause': rootCauseSuite,
  rotation: rotationSuite,
  transfer: transferSuite,
  trials: trialsSuite,
};
