import { unitsInTwoArms } from '@hone/inference';
import type { AnalysisInput, TrialCheck } from '../types';

/** What a source tells of the exposures of both arms. */
interface Exposures {
  units: number;
  inSeveral: number;
  repeated: number;
}

/** Of the primary metric, or of the first one whose source tells. */
function exposuresOf({ readings }: AnalysisInput): Exposures | null {
  const primaryFirst = [...readings].sort(
    (a, b) =>
      Number(b.metric.role === 'primary') - Number(a.metric.role === 'primary'),
  );
  for (const { counts } of primaryFirst) {
    const treated = counts?.treated.unitsInSeveralArms;
    const control = counts?.control.unitsInSeveralArms;
    if (!counts || treated === undefined || control === undefined) continue;
    // Of two arms both count the same units; where there are more, these are the least.
    const inSeveral = Math.max(treated, control);
    return {
      inSeveral,
      units: counts.treated.n + counts.control.n + inSeveral,
      repeated:
        (counts.treated.repeatedExposures ?? 0) +
        (counts.control.repeatedExposures ?? 0),
    };
  }
  return null;
}

const count = (value: number) => value.toLocaleString('en-US');

function describeSeveral(
  { inSeveral, units }: Exposures,
  share: number,
): string {
  if (inSeveral === 0) return 'No unit saw another arm.';
  const percent = Number((share * 100).toPrecision(2));
  return `${count(inSeveral)} of ${count(
    units,
  )} units (${percent}%) saw another arm as well and were left out.`;
}

/**
 * Checks that units saw one arm only. A few that saw both come from shared devices and cleared cookies; many mean that
 * the assignment does not stick, and leaving them out would choose among units.
 */
export function exposureCheck(input: AnalysisInput): TrialCheck {
  const base = { id: 'exposure', title: 'Units saw one arm only' };
  const skip = (detail: string): TrialCheck => ({
    ...base,
    state: 'not-applicable',
    detail,
  });
  if (input.design !== 'ab') {
    return skip('This design has no units that could see both arms.');
  }
  const exposures = exposuresOf(input);
  if (!exposures) {
    return skip('The metric source does not report who saw both arms.');
  }
  const result = unitsInTwoArms({
    units: exposures.units,
    inTwoArms: exposures.inSeveral,
  });
  if (!result.ok) return skip('No unit was exposed yet.');
  const some = exposures.inSeveral > 0 ? 'warning' : 'passed';
  return {
    ...base,
    state: result.tooMany ? 'failed' : some,
    detail: [
      describeSeveral(exposures, result.share),
      ...(result.tooMany
        ? ['More than 1% means that the assignment does not stick.']
        : []),
      ...(exposures.repeated > 0
        ? [
            `${count(
              exposures.repeated,
            )} exposures were repeated; a unit counts once, from its first.`,
          ]
        : []),
    ].join(' '),
    voids: 'exposure',
  };
}
