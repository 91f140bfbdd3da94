import { bayesianTest } from '../../../bayes/bayesianTest';
import { normalExpectedLoss } from '../../../bayes/normalExpectedLoss';
import type { GoldenTopic } from '../vectors';

export const bayes: GoldenTopic = {
  methods: { bayesianTest, normalExpectedLoss },
};
