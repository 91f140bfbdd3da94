import type { Estimate, TrialCheck } from '../types';

/** Below this share of placebos an effect stands out. */
const RARE = 0.05;

/**
 * What services without the change say about a comparison with them.
 */
export function panelChecks(
  panel: NonNullable<Estimate['panel']>,
): TrialCheck[] {
  const percent = Math.round(panel.placeboPValue * 1000) / 10;
  return [
    {
      id: 'pre-period-fit',
      title: 'The control moves alike',
      state: panel.fits ? 'passed' : 'failed',
      detail: panel.fits
        ? `Before the start a mix of ${panel.controls} services without the change moves like the treated ones.`
        : `Before the start no mix of the ${panel.controls} services without the change moves like the treated ones.`,
      voids: 'pre-period-fit',
    },
    {
      id: 'placebo-in-space',
      title: 'No such effect elsewhere',
      state: panel.placeboPValue <= RARE ? 'passed' : 'warning',
      detail: `The method finds an effect as large in ${percent}% of the comparisons among services without the change.`,
    },
  ];
}
