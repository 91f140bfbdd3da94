import type {
  RobustnessReport,
  Sentence,
} from '@hone/backstage-plugin-experiments-common';
import { fillTemplate } from '../analysis/sentence/fillTemplate';

const TEMPLATES = {
  'robustness.none':
    'No specification gave an estimate, so nothing can be said about how much the choices matter.',
  'robustness.curve':
    '{same} of {total} specifications have the same sign, {clear} of them exclude no effect.',
  'robustness.curve-placebos':
    '{same} of {total} specifications have the same sign, {clear} of them exclude no effect; {large} of {placebos} placebos show an effect as large.',
} as const;

/**
 * How much the result depends on choices that could have been others, in one sentence.
 */
export function robustnessSentence(
  report: Pick<RobustnessReport, 'specifications' | 'curve' | 'placebos'>,
): Sentence {
  const { specifications, curve, placebos } = report;
  const chosen = specifications.find(one => one.chosen)?.estimate ?? null;
  const total = specifications.filter(one => one.estimate !== null).length;
  if (!curve) {
    return {
      key: 'robustness.none',
      params: {},
      text: TEMPLATES['robustness.none'],
    };
  }
  const counted = {
    same: Math.round(curve.shareSameSign * total),
    clear: Math.round(curve.shareSignificantSameSign * total),
    total,
  };
  if (placebos.length === 0 || chosen === null) {
    return {
      key: 'robustness.curve',
      params: counted,
      text: fillTemplate(TEMPLATES['robustness.curve'], counted),
    };
  }
  const params = {
    ...counted,
    large: placebos.filter(one => Math.abs(one.estimate) >= Math.abs(chosen))
      .length,
    placebos: placebos.length,
  };
  return {
    key: 'robustness.curve-placebos',
    params,
    text: fillTemplate(TEMPLATES['robustness.curve-placebos'], params),
  };
}
