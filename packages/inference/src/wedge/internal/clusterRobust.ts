import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { sideOf } from './contrasts';
import type { PreparedWedge } from './readWedge';

/** Below it an eigenvalue of a cluster's residual projection counts as 0. */
const SINGULAR = 1e-9;

/**
 * The estimate as a regression: value on treatment with an effect per time. One
 * row per cluster, one column per time at which both sides are present.
 */
interface Regression {
  /** Treatment less its mean at that time; 0 in cells left out. */
  treatment: Float64Array[];
  residuals: Float64Array[];
  /** Clusters per time. */
  counts: number[];
  /** Cells in use. */
  used: boolean[][];
  /** Sum of squares of the treatment. */
  information: number;
}

interface Column {
  treatment: Float64Array;
  residuals: Float64Array;
  used: boolean[];
  count: number;
}

function columnAt(
  wedge: PreparedWedge,
  t: number,
  switches: Int32Array,
  estimate: number,
): Column | null {
  const { cells, clusters } = wedge;
  const { transition } = wedge.schedule;
  const sides = Array.from(switches, at => sideOf(t - at, transition));
  const used: boolean[] = [];
  let [count, treated, sum] = [0, 0, 0];
  for (let i = 0; i < clusters; i++) {
    const value = cells[t * clusters + i];
    used.push(!Number.isNaN(value) && sides[i] !== 'transition');
    if (!used[i]) continue;
    count += 1;
    treated += sides[i] === 'switched' ? 1 : 0;
    sum += value;
  }
  if (treated === 0 || treated === count) return null;
  const treatment = Float64Array.from(used, (yes, i) =>
    yes ? Number(sides[i] === 'switched') - treated / count : 0,
  );
  const residuals = treatment.map((d, i) =>
    used[i] ? cells[t * clusters + i] - sum / count - estimate * d : 0,
  );
  return { treatment, residuals, used, count };
}

function regress(
  wedge: PreparedWedge,
  switches: Int32Array,
  estimate: number,
): Regression {
  const columns: Column[] = [];
  for (let t = 0; t < wedge.times; t++) {
    const column = columnAt(wedge, t, switches, estimate);
    if (column) columns.push(column);
  }
  const rows = Array.from({ length: wedge.clusters }, (_, i) => i);
  const row = (key: 'treatment' | 'residuals', i: number) =>
    Float64Array.from(columns, column => column[key][i]);
  const treatment = rows.map(i => row('treatment', i));
  return {
    treatment,
    residuals: rows.map(i => row('residuals', i)),
    counts: columns.map(column => column.count),
    used: rows.map(i => columns.map(column => column.used[i])),
    information: treatment.reduce((sum, d) => sum + dot(d, d), 0),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; t++) sum += a[t] * b[t];
  return sum;
}

/**
 * (I − H)^{−½} d of one cluster: its residuals are smaller than its errors,
 * because the fit bends towards them (Bell & McCaffrey 2002). I − H is a
 * diagonal less a square of the treatment.
 */
function leverageAdjusted(fit: Regression, i: number): Float64Array {
  const d = fit.treatment[i];
  const adjusted = new Float64Array(d.length);
  const cells = Array.from(d.keys()).filter(t => fit.used[i][t]);
  if (cells.length === 0) return adjusted;
  const projection = new Matrix(
    cells.map(s =>
      cells.map(
        t =>
          (s === t ? 1 - 1 / fit.counts[t] : 0) -
          (d[s] * d[t]) / fit.information,
      ),
    ),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    projection,
    { assumeSymmetric: true },
  );
  realEigenvalues.forEach((value, e) => {
    if (value < SINGULAR) return;
    let share = 0;
    cells.forEach((t, c) => {
      share += eigenvectorMatrix.get(c, e) * d[t];
    });
    cells.forEach((t, c) => {
      adjusted[t] += (eigenvectorMatrix.get(c, e) * share) / Math.sqrt(value);
    });
  });
  return adjusted;
}

/** (tr G)²/tr G² for independent errors, G the Gram matrix of the scores. */
function satterthwaite(fit: Regression, scores: Float64Array[]): number {
  const scaled = scores.map(v => v.map((x, t) => x / Math.sqrt(fit.counts[t])));
  const along = scores.map((v, i) => dot(v, fit.treatment[i]));
  let trace = 0;
  let square = 0;
  scores.forEach((v, i) => {
    scores.forEach((_, j) => {
      const g =
        (i === j ? dot(v, v) : 0) -
        dot(scaled[i], scaled[j]) -
        (along[i] * along[j]) / fit.information;
      if (i === j) trace += g;
      square += g * g;
    });
  });
  return (trace * trace) / square;
}

/**
 * Cluster-robust standard error of the estimate with the bias-reduced
 * linearisation CR2 and Satterthwaite degrees of freedom (Bell & McCaffrey
 * 2002; Pustejovsky & Tipton 2018). Errors may hang together within a cluster
 * in any way.
 */
export function clusterRobust(
  wedge: PreparedWedge,
  switches: Int32Array,
  estimate: number,
): { standardError: number; df: number } {
  const fit = regress(wedge, switches, estimate);
  const scores = fit.treatment.map((_, i) =>
    leverageAdjusted(fit, i).map(v => v / fit.information),
  );
  const variance = scores.reduce(
    (sum, v, i) => sum + dot(v, fit.residuals[i]) ** 2,
    0,
  );
  return {
    standardError: Math.sqrt(variance),
    df: satterthwaite(fit, scores),
  };
}
