import type { SegmentCost } from './segmentCost';

interface Split {
  start: number;
  end: number;
  at: number;
  gain: number;
}

function bestSplit(
  { cost }: SegmentCost,
  start: number,
  end: number,
  minSegmentLength: number,
): Split {
  const whole = cost(start, end);
  const best: Split = { start, end, at: -1, gain: -Infinity };
  for (let at = start + minSegmentLength; at <= end - minSegmentLength; at++) {
    const gain = whole - cost(start, at) - cost(at, end);
    if (gain > best.gain) {
      best.gain = gain;
      best.at = at;
    }
  }
  return best;
}

/**
 * Binary segmentation: splits where the cost falls most, until no split saves
 * more than the penalty. Change points in the order they were found.
 */
export function greedySplits(
  cost: SegmentCost,
  options: {
    penalty: number;
    minSegmentLength: number;
    maxChangePoints: number;
  },
): number[] {
  const { penalty, minSegmentLength, maxChangePoints } = options;
  const split = (start: number, end: number) =>
    bestSplit(cost, start, end, minSegmentLength);
  let open = [split(0, cost.n)];
  const found: number[] = [];
  while (found.length < maxChangePoints) {
    const best = open.reduce((a, b) => (b.gain > a.gain ? b : a));
    if (!(best.gain > penalty)) break;
    found.push(best.at);
    open = open
      .filter(candidate => candidate !== best)
      .concat(split(best.start, best.at), split(best.at, best.end));
  }
  return found;
}
