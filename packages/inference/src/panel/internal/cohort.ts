import type { PreparedPanel } from './readPanel';

/** Units that were treated from the same time on, and those never treated. */
export interface Cohort {
  controls: readonly Float64Array[];
  /** Mean of the treated units. */
  treated: Float64Array;
  treatedCount: number;
  firstTreatedIndex: number;
}

/** Mean of rows over units, per time. */
export function meanRow(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(rows[0].length);
  for (const row of rows) {
    for (let t = 0; t < mean.length; t++) mean[t] += row[t] / rows.length;
  }
  return mean;
}

/** Mean over the times [from, to). */
export function meanOver(row: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += row[t];
  return sum / (to - from);
}

/** Groups treated units by their first treated time, earliest first. */
export function cohortsOf(
  controls: readonly Float64Array[],
  treated: readonly Float64Array[],
  starts: readonly number[],
): Cohort[] {
  const dates = [...new Set(starts)].sort((a, b) => a - b);
  return dates.map(date => {
    const members = treated.filter((_, i) => starts[i] === date);
    return {
      controls,
      treated: meanRow(members),
      treatedCount: members.length,
      firstTreatedIndex: date,
    };
  });
}

/** The only cohort of a panel in which all were treated at the same time. */
export function singleCohort(panel: PreparedPanel): Cohort {
  return cohortsOf(panel.controls, panel.treated, panel.starts)[0];
}
