import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { openBoard, type Board } from './internal/board';
import { certify } from './internal/certify';
import { checkRotation } from './internal/checkRotation';
import { fillSeat } from './internal/fillSeat';
import type { Rotation, RotationPlan } from './rotation';

/**
 * Fills the seats of a rotation so that nobody carries more than they must:
 * first as many seats as can be filled, then the smallest sum of squared loads,
 * which is also the smallest maximum, then next largest and so on, the largest
 * minimum and the smallest spread.
 *
 * Optimal semi-matching by alternating paths over cycles and people (Harvey,
 * Ladner, Lovász & Tamir 2006), one seat at a time; sums of squares and sorted
 * vectors agree because reachable loads form an M-convex set (Frank & Murota,
 * arXiv 2007.09616). Rest between seats, team limits and weighted cycles are
 * outside this theory and not looked at.
 *
 * @param input - `seats` per cycle and `people`; `seed` names the programme and
 *   settles ties, so that the same people are not always first (default 0)
 * @returns the plan with a certificate for `verifyRotation`. Seats that nobody
 *   can fill are counted in `unfilled`: a plan exists for every input
 * @throws {@link InferenceInputError} for seats, history or caps that are not
 *   whole numbers from 0 on, ids used twice, and availability that does not
 *   have one `0` or `1` per cycle
 * @public
 */
export function planRotation(
  input: Rotation & { seed?: number | string },
): Outcome<RotationPlan> {
  const { seats, people, seed = 0 } = input;
  checkRotation(input);
  const board = openBoard({ seats, people }, seed);
  let unfilled = 0;
  seats.forEach((count, cycle) => {
    let left = count;
    while (left > 0 && fillSeat(board, cycle)) left -= 1;
    unfilled += left;
  });
  return succeed(
    'planRotation',
    { ...describe(board), unfilled, certificate: certify(board) },
    [],
    seed,
  );
}

function describe(
  board: Board,
): Omit<RotationPlan, 'unfilled' | 'certificate'> {
  const { people, seated, loads } = board;
  // People are sorted by id, so this is the promised order.
  const assignments = seated.flatMap((row, cycle) =>
    people.flatMap(({ id }, i) =>
      row[i] ? [[cycle, id] as [number, string]] : [],
    ),
  );
  const max = loads.reduce((a, b) => Math.max(a, b), 0);
  const min = loads.reduce((a, b) => Math.min(a, b), max);
  return {
    assignments,
    filled: assignments.length,
    loads: Object.fromEntries(people.map(({ id }, i) => [id, loads[i]])),
    sumOfSquares: loads.reduce((sum, load) => sum + load * load, 0),
    max,
    min,
    spread: max - min,
  };
}
