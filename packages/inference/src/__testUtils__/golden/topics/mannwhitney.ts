import { cohenD } from '../../../mannwhitney/cohenD';
import { commonLanguageEffectSize } from '../../../mannwhitney/commonLanguageEffectSize';
import { hodgesLehmann } from '../../../mannwhitney/hodgesLehmann';
import { iqrOutliers } from '../../../mannwhitney/iqrOutliers';
import { kayentaClassify } from '../../../mannwhitney/kayentaClassify';
import { kayentaScore } from '../../../mannwhitney/kayentaScore';
import { mannWhitneyNullDistribution } from '../../../mannwhitney/mannWhitneyNullDistribution';
import { mannWhitneyU } from '../../../mannwhitney/mannWhitneyU';
import { meanRatio } from '../../../mannwhitney/meanRatio';
import { percentile } from '../../../mannwhitney/percentile';
import type { GoldenTopic } from '../vectors';

export const mannwhitney: GoldenTopic = {
  methods: {
    mannWhitneyU,
    mannWhitneyNullDistribution,
    hodgesLehmann,
    commonLanguageEffectSize,
    cohenD,
    percentile,
    meanRatio,
    iqrOutliers,
    kayentaClassify,
    kayentaScore,
  },
};
