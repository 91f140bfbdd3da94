import { quantileSorted } from 'd3-array';
import { instantAt, type History } from '../history';
import {
  numberWords,
  pointsOfDay,
  type InstrumentChange,
} from './instrumentChange';

/** Minutes, shares and percent, thousands, kibibytes, hours, millions, mebibytes. */
const FACTORS = [60, 100, 1000, 1024, 3600, 1e6, 2 ** 20].map(Math.log);
const TOLERANCE = 0.2;
const LEAST_JUMP = Math.log(30);
const LEAST_SIDE = 12;
/** The largest jumps are enough: a unit does not change every hour. */
const MAX_CANDIDATES = 100;

interface Point {
  index: number;
  log: number;
}

function logPoints({ values }: History): Point[] {
  return values.flatMap((value, index) =>
    value === null || value === 0
      ? []
      : [{ index, log: Math.log(Math.abs(value)) }],
  );
}

/** ln of the factor between two stretches, null when it is no unit or they overlap. */
function factorBetween(
  before: readonly Point[],
  after: readonly Point[],
): number | null {
  const sorted = [before, after].map(side =>
    side.map(point => point.log).sort((a, b) => a - b),
  );
  const at = (side: number, p: number) => quantileSorted(sorted[side], p)!;
  const change = at(1, 0.5) - at(0, 0.5);
  const size = Math.abs(change);
  if (!FACTORS.some(known => Math.abs(known - size) < TOLERANCE)) return null;
  const between =
    change > 0 ? at(1, 0.1) - at(0, 0.9) : at(0, 0.1) - at(1, 0.9);
  return between > size / 2 ? change : null;
}

/** Sudden factors that are those of units, and stay. */
export function findUnitChanges(history: History): InstrumentChange[] {
  const points = logPoints(history);
  const side = Math.min(pointsOfDay(history), Math.floor(points.length / 3));
  if (side < LEAST_SIDE) return [];
  const jumpAt = (i: number) => Math.abs(points[i].log - points[i - 1].log);
  const candidates = points
    .map((_, i) => i)
    .filter(i => i >= LEAST_SIDE && i <= points.length - LEAST_SIDE)
    .filter(i => jumpAt(i) >= LEAST_JUMP)
    .sort((a, b) => jumpAt(b) - jumpAt(a))
    .slice(0, MAX_CANDIDATES);
  const found: { i: number; change: number }[] = [];
  for (const i of candidates) {
    if (found.some(known => Math.abs(known.i - i) < side)) continue;
    const change = factorBetween(
      points.slice(Math.max(0, i - side), i),
      points.slice(i, i + side),
    );
    if (change !== null) found.push({ i, change });
  }
  return found.map(({ i, change }) => ({
    at: instantAt(history, points[i].index),
    kind: 'unit',
    message: `The values are suddenly ${numberWords(
      Math.exp(Math.abs(change)),
    )} times as ${change > 0 ? 'large' : 'small'}, as if in another unit.`,
  }));
}
