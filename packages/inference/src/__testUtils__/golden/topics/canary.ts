import { effectiveSampleSize } from '../../../canary/effectiveSampleSize';
import { nonInferiorityVerdict } from '../../../canary/nonInferiorityVerdict';
import { pairedCanaryConfidenceSequence } from '../../../canary/pairedCanaryConfidenceSequence';
import { pairedCanaryTest } from '../../../canary/pairedCanaryTest';
import type { GoldenTopic } from '../vectors';

export const canary: GoldenTopic = {
  methods: {
    pairedCanaryTest,
    pairedCanaryConfidenceSequence,
    effectiveSampleSize,
    nonInferiorityVerdict,
  },
  widened: {
    // The vector was made with t(0.975; 39) = 2.0226909117; to 40 digits it
    // is 2.0226909200, which moves the interval by 1.8e-9.
    'canary-negative-40': { interval: { abs: 3e-9, rel: 0 } },
  },
};
