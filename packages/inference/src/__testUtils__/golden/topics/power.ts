import { durationDays } from '../../../trials/power/durationDays';
import { midExperimentPower } from '../../../trials/power/midExperimentPower';
import { minimumDetectableEffect } from '../../../trials/power/minimumDetectableEffect';
import { power as powerOf } from '../../../trials/power/power';
import { powerByWeek } from '../../../trials/power/powerByWeek';
import { sampleSizePerArm } from '../../../trials/power/sampleSizePerArm';
import { tTestPower } from '../../../trials/power/tTestPower';
import { varianceAfterCuped } from '../../../trials/power/varianceAfterCuped';
import type { GoldenTopic } from '../vectors';

export const power: GoldenTopic = {
  methods: {
    power: powerOf,
    minimumDetectableEffect,
    powerByWeek,
    sampleSizePerArm,
    durationDays,
    varianceAfterCuped,
    tTestPower,
    midExperimentPower,
  },
};
