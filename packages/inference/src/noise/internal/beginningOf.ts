import type { Shift } from './CusumBank';

/** As many residuals as are kept to date a shift. */
export const RECENT = 32;

/** A straight slope gains 19 % (at two thirds of its length); noise adds to that. */
const JUMP = 1.5;

/**
 * Dates a shift better than the cumulative sum, which begins to run with the noise before it: the k newest residuals that
 * maximise S²/k, the likelihood ratio of a new mean against the old one, 0 (Siegmund & Venkatraman 1995). A shift that may
 * have begun before the residuals that are kept, and one that is no jump but a slope (for which the best k is hardly better
 * than the whole run), stay as the sum dates them.
 *
 * @param recent - the newest residuals, the oldest of them first
 */
export function beginningOf(shift: Shift, recent: readonly number[]): Shift {
  let total = 0;
  let best = { length: 0, size: 0, ratio: -1 };
  for (let length = 1; length <= recent.length; length += 1) {
    total += recent[recent.length - length];
    const ratio = total ** 2 / length;
    if (ratio > best.ratio) best = { length, size: total / length, ratio };
  }
  const isDated =
    best.length > 0 &&
    best.length < recent.length &&
    best.ratio >= JUMP * shift.size ** 2 * shift.length &&
    Math.sign(best.size) === Math.sign(shift.size);
  return isDated ? { length: best.length, size: best.size } : shift;
}
