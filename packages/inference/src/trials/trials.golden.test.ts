import { describeGolden } from '../__testUtils__/golden';
import { asymptoticConfidenceSequence } from './asymptoticConfidenceSequence';
import { benjaminiHochberg } from './benjaminiHochberg';
import { deltaVariance } from './deltaVariance';
import { fiellerInterval } from './fiellerInterval';
import { guardrailPower } from './guardrailPower';
import { holm } from './holm';
import { sequentialSrm } from './sequentialSrm';
import { srmTest } from './srmTest';
import { twoProportionZTest } from './twoProportionZTest';
import { welchTest } from './welchTest';

const rejected = (adjusted: number[], level: number) =>
  adjusted.filter(p => p <= level).length;

describeGolden('tests', {
  welchTest,
  deltaVariance,
  twoProportionZTest,
  fiellerInterval,
});
describeGolden('sequential', { asymptoticConfidenceSequence });
describeGolden('srm', { srmTest, sequentialSrm });
describeGolden('multiplicity', {
  holm: i => {
    const result = holm(i);
    if (!result.ok) return result;
    return { ...result, rejected: rejected(result.adjusted, i.alpha) };
  },
  benjaminiHochberg: i => {
    const result = benjaminiHochberg(i);
    if (!result.ok) return result;
    return { ...result, rejected: rejected(result.adjusted, i.q) };
  },
  guardrailPower,
});
