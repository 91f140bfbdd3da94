import { alphaSpending } from '../../../sequential/alphaSpending';
import { bernoulliConfidenceSequence } from '../../../sequential/bernoulliConfidenceSequence';
import { bettingEValue } from '../../../sequential/bettingEValue';
import { betaBinomialEValue } from '../../../sequential/betaBinomialEValue';
import { empiricalProcessBoundary } from '../../../sequential/empiricalProcessBoundary';
import { logMixture } from '../../../sequential/logMixture';
import { mixtureBoundary } from '../../../sequential/mixtureBoundary';
import { mixtureRho } from '../../../sequential/mixtureRho';
import { msprt } from '../../../sequential/msprt';
import { polyStitchingBoundary } from '../../../sequential/polyStitchingBoundary';
import { quantileAnytimePValue } from '../../../sequential/quantileAnytimePValue';
import { quantileBoundary } from '../../../sequential/quantileBoundary';
import { twoArmCountEValue } from '../../../sequential/twoArmCountEValue';
import { asymptoticConfidenceSequence } from '../../../trials/asymptoticConfidenceSequence';
import type { GoldenTopic } from '../vectors';

/** The vectors name samples of consecutive whole numbers by their ends. */
const consecutive = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const sequential: GoldenTopic = {
  methods: {
    alphaSpending,
    asymptoticConfidenceSequence,
    bernoulliConfidenceSequence,
    betaBinomialEValue,
    bettingEValue,
    empiricalProcessBoundary,
    logMixture,
    mixtureBoundary,
    mixtureRho,
    msprt,
    polyStitchingBoundary,
    quantileAnytimePValue: input =>
      quantileAnytimePValue({
        ...input,
        control: consecutive(input.control),
        treatment: consecutive(input.treatment),
      }),
    quantileBoundary,
    twoArmCountEValue,
  },
};
