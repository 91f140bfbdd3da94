import { quantileOrderIndices } from '../../../trials/quantileOrderIndices';
import { quantileVariance } from '../../../trials/quantileVariance';
import { welchTest } from '../../../trials/welchTest';
import type { GoldenTopic } from '../vectors';

export const quantiles: GoldenTopic = {
  methods: { quantileOrderIndices, quantileVariance, welchTest },
};
