import { empiricalBayesNormal } from '../../../pooling/empiricalBayesNormal';
import { exaggerationRatio } from '../../../pooling/exaggerationRatio';
import { jamesStein } from '../../../pooling/jamesStein';
import { logRiskRatio } from '../../../pooling/logRiskRatio';
import { predictionInterval } from '../../../pooling/predictionInterval';
import { predictNextEffect } from '../../../pooling/predictNextEffect';
import { randomEffects } from '../../../pooling/randomEffects';
import { shrinkEffects } from '../../../pooling/shrinkEffects';
import type { GoldenTopic } from '../vectors';

export const meta: GoldenTopic = {
  methods: {
    logRiskRatio,
    randomEffects,
    predictionInterval,
    predictNextEffect,
    shrinkEffects,
    empiricalBayesNormal,
    jamesStein,
    exaggerationRatio,
  },
};
