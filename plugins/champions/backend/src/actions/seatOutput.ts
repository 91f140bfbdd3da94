import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import type { SeatInContext } from '@hone/backstage-plugin-champions-common';
import type { ServiceContext } from '../service/context';

/** The schema builder that the registry hands over. */
type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['output']
>[0];

/** A seat as models read it. */
export function seatSchema(z: Zod) {
  return z.object({
    seatId: z.string(),
    revision: z.number(),
    programme: z.string(),
    region: z.string(),
    person: z.string().nullable().describe('Nobody where it is open'),
    from: z.string().describe('First day'),
    to: z.string().describe('First day after it'),
    current: z.boolean(),
    offered: z.boolean(),
    link: z.string(),
  });
}

/** Address of a seat in the schedule; only its path where the portal does not say where it is. */
function seatLink(
  { settings }: Pick<ServiceContext, 'settings'>,
  { seat, programmeId, cycle }: SeatInContext,
): string {
  const query = new URLSearchParams({
    programme: programmeId,
    cycle: String(cycle.index),
    seat: seat.id,
  });
  const base = settings.portalUrl?.replace(/\/$/, '') ?? '';
  return `${base}/champions/schedule?${query}`;
}

export function toSeatOutput(
  context: Pick<ServiceContext, 'settings'>,
  view: SeatInContext,
) {
  const { seat, cycle, programmeTitle, current } = view;
  return {
    seatId: seat.id,
    revision: seat.revision,
    programme: programmeTitle,
    region: seat.region,
    person: seat.personRef,
    from: cycle.startDate,
    to: cycle.endDate,
    current,
    offered: seat.swapId !== null,
    link: seatLink(context, view),
  };
}
