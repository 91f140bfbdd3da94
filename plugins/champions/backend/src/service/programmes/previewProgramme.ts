import {
  programmeCreatePermission,
  type ProgrammeInput,
  type ProgrammePreview,
} from '@hone/backstage-plugin-champions-common';
import type { Caller, ServiceContext } from '../context';
import { cycleIndexAt, listCycleDates } from '../cycles/cycleDates';
import { dayIn } from '../cycles/days';
import { readPool } from '../pool/readPool';
import { resolveInput } from './resolveInput';

const CYCLES_SHOWN = 6;

/**
 * Who would be in the pool of a programme, and its first cycles that are not over; nothing is stored.
 */
export async function previewProgramme(
  context: ServiceContext,
  caller: Caller,
  input: ProgrammeInput,
): Promise<ProgrammePreview> {
  await context.authorizer.requireBasic(
    caller.credentials,
    programmeCreatePermission,
    'add programmes',
  );
  const body = await resolveInput(context, input);
  const today = dayIn(body.timeZone, context.clock.now());
  const { members } = await readPool(context, body, today);
  const eligible = members.filter(member => member.reason === null);
  const first = Math.max(0, cycleIndexAt(body.cadence, today));
  return {
    people: members.length,
    eligible: eligible.length,
    regions: body.regions.map(({ name }) => ({
      name,
      eligible: eligible.filter(member => member.region === name).length,
    })),
    cycles: listCycleDates(body.cadence, first, CYCLES_SHOWN),
  };
}
