import { placeboInTime } from '../../../process/placeboInTime';
import { regressionToTheMean } from '../../../process/regressionToTheMean';
import { segmentedRegression } from '../../../process/segmentedRegression';
import { specificationCurve } from '../../../process/specificationCurve';
import type { GoldenTopic } from '../vectors';

export const its: GoldenTopic = {
  methods: {
    segmentedRegression,
    placeboInTime,
    specificationCurve,
    regressionToTheMean,
  },
};
