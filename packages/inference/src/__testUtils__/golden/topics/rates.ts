import { betaPosterior } from '../../../rates/betaPosterior';
import { clopperPearsonInterval } from '../../../rates/clopperPearsonInterval';
import { gammaPoissonPosterior } from '../../../rates/gammaPoissonPosterior';
import { gammaPoissonPredictive } from '../../../rates/gammaPoissonPredictive';
import { gammaSuperiority } from '../../../rates/gammaSuperiority';
import { newcombeDifference } from '../../../rates/newcombeDifference';
import { poissonExactInterval } from '../../../rates/poissonExactInterval';
import { poissonRateRatioTest } from '../../../rates/poissonRateRatioTest';
import { wilsonInterval } from '../../../rates/wilsonInterval';
import type { GoldenTopic } from '../vectors';

export const rates: GoldenTopic = {
  methods: {
    wilsonInterval,
    clopperPearsonInterval,
    newcombeDifference,
    betaPosterior,
    gammaPoissonPosterior,
    gammaPoissonPredictive,
    gammaSuperiority,
    poissonExactInterval,
    poissonRateRatioTest,
  },
};
