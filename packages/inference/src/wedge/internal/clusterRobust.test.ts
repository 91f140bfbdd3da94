import { EVD, inverse, Matrix } from 'ml-matrix';
import { drawClusters } from '../__testUtils__/worlds';
import { clusterRobust } from './clusterRobust';
import { findEffect, switchesOf } from './contrasts';
import { readWedge } from './readWedge';

/** M^{−½} of a symmetric matrix, leaving its null space out. */
function inverseRoot(m: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix: v } = new EVD(m, {
    assumeSymmetric: true,
  });
  const roots = realEigenvalues.map(e => (e > 1e-9 ? 1 / Math.sqrt(e) : 0));
  return v.mmul(Matrix.diag(roots)).mmul(v.transpose());
}

/** CR2 as in its definition, with the whole design matrix. */
function byDefinition(
  rows: { cluster: number; time: number; treated: number; value: number }[],
) {
  const times = [...new Set(rows.map(r => r.time))];
  const x = new Matrix(
    rows.map(r => [r.treated, ...times.map(t => Number(t === r.time))]),
  );
  const y = Matrix.columnVector(rows.map(r => r.value));
  const bread = inverse(x.transpose().mmul(x));
  const beta = bread.mmul(x.transpose()).mmul(y);
  const residuals = Matrix.sub(y, x.mmul(beta));
  const annihilator = Matrix.sub(
    Matrix.eye(rows.length),
    x.mmul(bread).mmul(x.transpose()),
  );
  const clusters = [...new Set(rows.map(r => r.cluster))];
  const scores = clusters.map(cluster => {
    const own = rows.flatMap((r, i) => (r.cluster === cluster ? [i] : []));
    const root = inverseRoot(annihilator.selection(own, own));
    const inX = x.selection(
      own,
      Array.from({ length: beta.rows }, (_, i) => i),
    );
    const contrast = bread.subMatrixRow([0]).mmul(inX.transpose()).mmul(root);
    const all = own.map((_, i) => i);
    return {
      score: contrast.mmul(residuals.selection(own, [0])).get(0, 0),
      p: contrast.mmul(annihilator.selection(own, [...rows.keys()])),
      all,
    };
  });
  const variance = scores.reduce((sum, { score }) => sum + score * score, 0);
  const p = new Matrix(scores.map(s => s.p.getRow(0)));
  const gram = p.mmul(p.transpose());
  return {
    estimate: beta.get(0, 0),
    standardError: Math.sqrt(variance),
    df: gram.trace() ** 2 / gram.mmul(gram).trace(),
  };
}

describe('clusterRobust', () => {
  it.each([
    ['complete', 0, 0],
    ['with gaps', 7, 0],
    ['with gaps and a transition', 5, 1],
  ])('is CR2 by its definition: %s', (_, gap, transition) => {
    const schedule = { firstSwitchIndex: 6, periodLength: 2, transition };
    const series = drawClusters(`robust/${gap}`, {
      clusters: 7,
      times: 12,
    }).map((c, i) => ({
      id: c.id,
      wave: i % 3,
      values: c.values.map((v, t) =>
        gap > 0 && (3 * i + t) % gap === 0 ? null : v,
      ),
    }));
    const wedge = readWedge(series, schedule);
    if ('ok' in wedge) throw new Error(wedge.detail);
    const switches = switchesOf(wedge, wedge.waves);
    const { estimate } = findEffect(wedge, switches, switches)!;
    const rows = Array.from(wedge.cells).flatMap((value, cell) => {
      const [time, cluster] = [Math.floor(cell / 7), cell % 7];
      const since = time - switches[cluster];
      const out =
        Number.isNaN(value) || (since >= 0 && since < transition) || time >= 4;
      return out ? [] : [{ cluster, time, treated: Number(since >= 0), value }];
    });
    const expected = byDefinition(rows);
    const found = clusterRobust(wedge, switches, estimate);
    expect(estimate).toBeCloseTo(expected.estimate, 10);
    expect(found.standardError).toBeCloseTo(expected.standardError, 9);
    expect(found.df).toBeCloseTo(expected.df, 7);
  });
});
