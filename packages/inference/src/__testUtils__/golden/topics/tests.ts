import { welchTest } from '../../../trials/welchTest';
import { deltaVariance } from '../../../trials/deltaVariance';
import { twoProportionZTest } from '../../../trials/twoProportionZTest';
import { fiellerInterval } from '../../../trials/fiellerInterval';
import type { GoldenTopic } from '../vectors';

export const tests: GoldenTopic = {
  methods: { welchTest, deltaVariance, twoProportionZTest, fiellerInterval },
};
