import {
  changePointDetectors,
  type ChangePointDetectorName,
} from '../changePointDetectors';

/** Longer series are averaged in blocks first: votes need no finer places. */
const MOST_POINTS = 250;

export type Votes = Partial<Record<ChangePointDetectorName, number[]>>;

function blockMeans(values: readonly number[], size: number): number[] {
  const means: number[] = [];
  for (let start = 0; start < values.length; start += size) {
    const block = values.slice(start, start + size);
    means.push(block.reduce((sum, v) => sum + v, 0) / block.length);
  }
  return means;
}

/** Where the level detectors see changes, as positions in the values. */
export function collectVotes(values: readonly number[]): Votes {
  const size = Math.max(1, Math.ceil(values.length / MOST_POINTS));
  const means = blockMeans(values, size);
  const votes: Votes = {};
  for (const [name, detect] of Object.entries(changePointDetectors)) {
    const result = detect(means);
    if (!result.ok) continue;
    votes[name as ChangePointDetectorName] = result.changePoints.map(
      point => point * size,
    );
  }
  return votes;
}

/** The detectors with a change within the margin. */
export function votesFor(
  votes: Votes,
  position: number,
  margin: number,
): ChangePointDetectorName[] {
  return Object.entries(votes)
    .filter(([, points]) =>
      points.some(point => Math.abs(point - position) <= margin),
    )
    .map(([name]) => name as ChangePointDetectorName);
}
