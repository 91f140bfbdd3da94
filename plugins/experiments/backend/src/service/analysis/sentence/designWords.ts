import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import { nextLook } from '../../design/looks';
import type { AnalysisInput, JudgedMetric } from '../types';
import type { SentenceParams } from './templates';
import { dateWords } from './timeWords';

function comparedWith({ design, control, waves }: AnalysisInput): string {
  if (!treatsWholeServices(design)) return `against ${control?.name}`;
  if (design === 'stepped-wedge') {
    return `in ${waves?.assignment.length ?? 0} services in ${
      waves?.switchTimes.length ?? 0
    } random waves`;
  }
  const controls = control?.entityRefs?.length ?? 0;
  if (!control) return 'against its own history';
  return controls === 1
    ? 'against 1 comparable service'
    : `against ${controls} comparable services`;
}

/**
 * What the effect is told against, and at which look.
 */
export function comparisonWords(
  input: AnalysisInput,
  primary: Pick<JudgedMetric, 'look'> | undefined,
): string {
  const compared = comparedWith(input);
  return primary?.look ? `${compared}, ${primary.look}` : compared;
}

/**
 * When effects are shown next.
 */
export function nextLookWords(input: AnalysisInput): SentenceParams {
  const look = nextLook(input, input.asOf);
  return {
    lookName:
      look.of === 1 ? 'the planned look' : `look ${look.number} of ${look.of}`,
    look: dateWords(look.at),
  };
}
