import { binarySegmentation } from '../../../changepoints/binarySegmentation';
import { bocpd } from '../../../changepoints/bocpd';
import { changePointCover } from '../../../changepoints/changePointCover';
import { changePointF1 } from '../../../changepoints/changePointF1';
import { eDivisive } from '../../../changepoints/eDivisive';
import { energyStatistic } from '../../../changepoints/energyStatistic';
import { pelt } from '../../../changepoints/pelt';
import type { GoldenTopic } from '../vectors';

export const changepoints: GoldenTopic = {
  methods: {
    pelt,
    binarySegmentation,
    bocpd,
    eDivisive,
    energyStatistic,
    changePointF1,
    changePointCover,
  },
};
