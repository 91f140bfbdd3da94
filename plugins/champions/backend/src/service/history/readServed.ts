import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type { ServedCycle } from '@hone/backstage-plugin-champions-common';
import type { ProgrammeDefinition } from '../../store/programmes';
import { cycleDates, cycleIndexAt } from '../cycles/cycleDates';
import { requireDay } from '../cycles/days';

/** Who served in a cycle that is over. */
export interface Served {
  index: number;
  startDate: string;
  endDate: string;
  seats: { region: string; personRef: string }[];
}

function readSeats(
  programme: ProgrammeDefinition,
  { seats }: ServedCycle,
  at: string,
): Served['seats'] {
  const regions = new Set(programme.regions.map(({ name }) => name));
  const seen = new Set<string>();
  return seats.map(({ region, personRef }, i) => {
    const field = `${at}.seats[${i}]`;
    if (!regions.has(region)) {
      throw new InputError(
        `${field}.region has to be one of ${[...regions].join(
          ', ',
        )}, but "${region}" was given`,
      );
    }
    const ref = normalizeEntityRef(personRef, `${field}.personRef`);
    if (!ref.startsWith('user:')) {
      throw new InputError(
        `${field}.personRef has to name a person, such as user:default/jo, but "${personRef}" was given`,
      );
    }
    if (seen.has(ref)) {
      throw new InputError(
        `${field}.personRef has to be somebody who has no other seat of the cycle, but ${ref} has one`,
      );
    }
    seen.add(ref);
    return { region, personRef: ref };
  });
}

/**
 * Reads cycles that were served, in order. People need not be in the catalog: they may have left since.
 *
 * @param today - the day that it is in the programme's zone
 * @throws InputError for days on which no cycle starts, cycles that are not over or named twice, regions that the programme does not
 *   have, and people who are named twice in a cycle
 */
export function readServed(
  programme: ProgrammeDefinition,
  cycles: ServedCycle[],
  today: string,
): Served[] {
  const seen = new Set<number>();
  return cycles
    .map((cycle, i): Served => {
      const at = `cycles[${i}]`;
      const day = requireDay(cycle.startDate, `${at}.startDate`);
      const index = cycleIndexAt(programme.cadence, day);
      const dates = cycleDates(programme.cadence, index);
      if (index < 0 || dates.startDate !== day) {
        throw new InputError(
          `${at}.startDate has to be the first day of a cycle, such as ${
            index < 0 ? programme.cadence.startDate : dates.startDate
          }, but ${day} was given`,
        );
      }
      if (dates.endDate > today) {
        throw new InputError(
          `${at}.startDate has to be of a cycle that is over, but this one lasts until ${dates.endDate}`,
        );
      }
      if (seen.has(index)) {
        throw new InputError(
          `${at}.startDate has to be a cycle that is not named before, but ${day} is`,
        );
      }
      seen.add(index);
      return { ...dates, seats: readSeats(programme, cycle, at) };
    })
    .sort((a, b) => a.index - b.index);
}
