import { Lane, LANES, LanesData } from './laneData';
import { LaneMark } from './laneMarks';

/** Height of an experiment's bar with its gap. */
export const BAR_ROW = 20;
const LANE_HEIGHT: Record<Lane, number> = {
  experiments: BAR_ROW,
  deployments: 22,
  incidents: 24,
  freezes: 20,
  changePoints: 20,
};
const LANE_GAP = 6;

/** Where a lane stands. */
export interface LaneBand {
  lane: Lane;
  top: number;
  height: number;
}

/** Places of lanes and of overlapping experiments. */
export interface LaneLayout {
  bands: LaneBand[];
  /** Row of each experiment inside its lane. */
  rows: Map<string, number>;
  height: number;
}

/** Puts each experiment into the first row that is free at its start. */
function packRows(marks: readonly LaneMark[]): Map<string, number> {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const mark of marks) {
    if (mark.lane !== 'experiments') continue;
    let row = ends.findIndex(end => end <= mark.from);
    if (row < 0) row = ends.length;
    ends[row] = Math.max(mark.to, mark.plannedTo ?? mark.to);
    rows.set(mark.key, row);
  }
  return rows;
}

/** Stacks the given lanes in their fixed order. */
export function laneLayout(
  data: LanesData,
  marks: readonly LaneMark[],
): LaneLayout {
  const rows = packRows(marks);
  const experimentRows = Math.max(1, ...[...rows.values()].map(row => row + 1));
  const bands: LaneBand[] = [];
  let top = 0;
  for (const lane of LANES) {
    if (data[lane] === undefined) continue;
    const height =
      lane === 'experiments' ? experimentRows * BAR_ROW : LANE_HEIGHT[lane];
    bands.push({ lane, top, height });
    top += height + LANE_GAP;
  }
  return { bands, rows, height: top };
}
