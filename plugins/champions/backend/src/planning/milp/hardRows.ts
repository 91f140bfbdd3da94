import type { Instance } from '../solve/instance';
import type { Model, Term } from './Model';
import { columnsOf, type SeatColumns } from './seatColumns';

/** At most one seat in every window that is not part of a longer one. */
export function addRest(
  model: Model,
  { ids, cycles, restGap }: Instance,
  x: SeatColumns,
): void {
  if (restGap === 0) return;
  ids.forEach((_, person) => {
    let covered = -1;
    for (let cycle = 0; cycle < cycles; cycle++) {
      if (!x.has(person * cycles + cycle)) continue;
      const last = Math.min(cycles - 1, cycle + restGap);
      const window = columnsOf(x, person * cycles, cycle, last);
      const end = window[window.length - 1];
      if (window.length > 1 && end > covered) {
        model.addRow(
          window.map(column => [column, 1]),
          -Infinity,
          1,
        );
      }
      covered = Math.max(covered, end);
    }
  });
}

export function addTeamCaps(
  model: Model,
  { teams, cycles, ids }: Instance,
  x: SeatColumns,
): void {
  if (!teams) return;
  for (let row = 0; row < teams.left.length; row++) {
    const team = Math.floor(row / cycles);
    const terms = ids.flatMap((_, person): Term[] => {
      const column = x.get(person * cycles + (row % cycles));
      return teams.of[person] === team && column !== undefined
        ? [[column, 1]]
        : [];
    });
    if (terms.length > teams.left[row]) {
      model.addRow(terms, -Infinity, teams.left[row]);
    }
  }
}
