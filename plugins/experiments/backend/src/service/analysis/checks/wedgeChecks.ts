import type { Estimate, TrialCheck } from '../types';

/** Below it a difference counts. */
const RARE = 0.05;

/**
 * What the randomisation of a stepped wedge allows to tell.
 */
export function wedgeChecks(
  wedge: NonNullable<Estimate['wedge']>,
): TrialCheck[] {
  const { services, usable, waves, smallestPValue } = wedge;
  return [
    {
      id: 'waves',
      title: 'Waves were drawn at random',
      state: 'passed',
      detail: `${services} services adopted the change in ${waves} waves, drawn at the start and sealed.`,
    },
    {
      id: 'randomisation-test',
      title: 'Chance had enough to choose from',
      state: smallestPValue <= RARE ? 'passed' : 'warning',
      detail: `No data could give a p below ${Number(
        smallestPValue.toPrecision(2),
      )} among the waves that could have been drawn.`,
    },
    {
      id: 'service-history',
      title: 'Every service has a past',
      state: usable === services ? 'passed' : 'warning',
      detail: `${usable} of ${services} services have values from before the first switch.`,
    },
  ];
}
