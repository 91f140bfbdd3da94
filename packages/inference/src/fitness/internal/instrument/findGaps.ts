import { DAY_SECONDS, instantAt, type History } from '../history';
import { durationWords, type InstrumentChange } from './instrumentChange';

const LEAST_POINTS = 3;
/** So many others at least half as long make a gap a habit, such as weekends. */
const HABIT = 3;

interface Gap {
  from: number;
  length: number;
}

function gapsOf({ values }: History): Gap[] {
  const gaps: Gap[] = [];
  values.forEach((value, index) => {
    if (value !== null) return;
    const last = gaps.at(-1);
    if (last && last.from + last.length === index) last.length += 1;
    else gaps.push({ from: index, length: 1 });
  });
  return gaps;
}

/** Stretches of a day and more without values that are no habit of the metric. */
export function findGaps(history: History): InstrumentChange[] {
  const { stepSeconds } = history;
  const least = Math.max(LEAST_POINTS, Math.ceil(DAY_SECONDS / stepSeconds));
  const gaps = gapsOf(history);
  const lengths = gaps.map(gap => gap.length).sort((a, b) => b - a);
  const isHabit = ({ length }: Gap) =>
    // The gap itself counts too.
    (lengths[HABIT] ?? 0) >= length / 2;
  return gaps
    .filter(gap => gap.length >= least && !isHabit(gap))
    .map(({ from, length }) => ({
      at: instantAt(history, from),
      kind: 'gap',
      message: `There are no values for ${durationWords(length, stepSeconds)}.`,
    }));
}
