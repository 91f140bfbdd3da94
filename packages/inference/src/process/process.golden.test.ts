import { describeGolden } from '../__testUtils__/golden';
import { neweyWestLag } from './neweyWestLag';
import { olsHac } from './olsHac';
import { placeboInTime } from './placeboInTime';
import { regressionToTheMean } from './regressionToTheMean';
import { segmentedRegression } from './segmentedRegression';
import { specificationCurve } from './specificationCurve';

describeGolden('its', {
  segmentedRegression,
  placeboInTime,
  specificationCurve,
  regressionToTheMean,
});
describeGolden('hac', { olsHac, neweyWestLag });
