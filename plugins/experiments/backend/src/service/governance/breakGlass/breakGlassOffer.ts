import type { Governance } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../../store/experiments';
import { missingParts } from '../../drafts/missingParts';
import { isProgram } from '../../lifecycle/isProgram';
import type { GateReading } from '../gate/readGate';
import { holdersOf } from '../seats/seatHolders';
import { confirmationCode } from './confirmationCode';

const BEFORE_START = ['draft', 'in-review', 'scheduled'];

/**
 * Who is told of an emergency start: those whom the policy names, and those who were passed over.
 */
export function toldRefs(
  record: ExperimentRecord,
  { policy, seats, byChoice }: GateReading,
): string[] {
  const passed = byChoice
    ? []
    : seats.filter(seat => seat.state !== 'filled').map(one => one.requirement);
  return [
    ...new Set([
      ...policy.breakGlass.notifyRefs,
      ...passed.flatMap(seat => [
        ...holdersOf(seat, record),
        ...seat.escalationRefs,
      ]),
    ]),
  ];
}

/**
 * Why somebody may not start past the gate, or null.
 */
export function breakGlassObstacle(
  record: ExperimentRecord,
  viewer: { actor: string; mayRun: boolean },
): string | null {
  if (!BEFORE_START.includes(record.status)) {
    return 'It has started already';
  }
  if (isProgram(viewer.actor)) {
    return 'A program never breaks the glass: a person has to answer for it';
  }
  if (!viewer.mayRun) {
    return 'Your role does not include this: the permission hone.experiment.run is missing';
  }
  const missing = missingParts(record);
  return missing.length > 0 ? `It is not complete: ${missing.join(' ')}` : null;
}

/**
 * What somebody who looks at an experiment is told about an emergency start.
 */
export function breakGlassOffer(
  record: ExperimentRecord,
  reading: GateReading,
  viewer: { actor: string; mayRun: boolean },
): Governance['breakGlassOffer'] {
  const whyNot = breakGlassObstacle(record, viewer);
  return {
    allowed: whyNot === null,
    whyNot,
    confirmationCode:
      whyNot === null ? confirmationCode(record, viewer.actor) : null,
    notifyRefs: toldRefs(record, reading),
    reviewDays: reading.policy.breakGlass.reviewDays,
  };
}
