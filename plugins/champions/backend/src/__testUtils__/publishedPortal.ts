import { HoneApiError } from '@hone/common';
import type {
  ProgrammeInput,
  Seat,
} from '@hone/backstage-plugin-champions-common';
import { as, programmeInput } from './org';
import { startPortal } from './startPortal';

/** The refusal of a call that has to be refused. */
export async function refusal(call: Promise<unknown>): Promise<HoneApiError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HoneApiError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

/** A portal on which a programme is planned and published. */
export async function publishedPortal(
  options: Parameters<typeof startPortal>[0] & {
    input?: Partial<ProgrammeInput>;
    cycles?: number;
  } = {},
) {
  const { input, cycles = 12, ...portalOptions } = options;
  const portal = await startPortal(portalOptions);
  const pat = as('pat');
  const programme = await portal.champions.create(programmeInput(input), pat);
  const plan = await portal.champions.propose(programme.id, { cycles }, pat);
  await portal.champions.publish(plan.summary.id, programme.revision, pat);
  const readSeats = async (): Promise<(Seat & { cycle: number })[]> => {
    const { cycles: scheduled } = await portal.champions.schedule(
      programme.id,
      { from: '2026-11-01', to: '2028-01-01' },
      pat,
    );
    return scheduled.flatMap(({ index, seats }) =>
      seats.map(seat => ({ ...seat, cycle: index })),
    );
  };
  return {
    ...portal,
    programmeId: programme.id,
    readSeats,
    /** The seat of a cycle, with the name of who has it. */
    seatOf: async (cycle: number) => {
      const seat = (await readSeats()).find(one => one.cycle === cycle)!;
      return { ...seat, name: seat.personRef?.split('/')[1] ?? '' };
    },
  };
}

/** What {@link publishedPortal} gives. */
export type PublishedPortal = Awaited<ReturnType<typeof publishedPortal>>;
