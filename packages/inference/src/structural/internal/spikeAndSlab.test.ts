import { Matrix, determinant, inverse } from 'ml-matrix';
import { createRng } from '../../numerics/rng';
import { PRIORS } from './priors';
import { SpikeAndSlab } from './spikeAndSlab';

const N = 30;
const K = 5;

function simulate() {
  const rng = createRng('spike and slab');
  const columns = Array.from({ length: K }, () =>
    Float64Array.from({ length: N }, () => rng.normal()),
  );
  // The second is nearly a copy of the first: the two compete.
  columns[1].forEach((_, t) => {
    columns[1][t] = columns[0][t] + 0.6 * columns[1][t];
  });
  const y = Float64Array.from(
    { length: N },
    (_, t) => 0.5 * columns[0][t] + 0.2 * columns[2][t] + 0.8 * rng.normal(),
  );
  return { columns, y };
}

interface Exact {
  inclusion: number[];
  beta: number[];
}

/** Posterior by looking at all 2^K models, with a matrix library. */
function enumerate(columns: Float64Array[], y: Float64Array): Exact {
  const target = Matrix.columnVector(Array.from(y));
  const yy = target.transpose().mmul(target).get(0, 0);
  const prior = PRIORS.modelSize / K;
  const models = Array.from({ length: 2 ** K }, (_, bits) => {
    const members = columns.flatMap((__, j) => ((bits >> j) % 2 ? [j] : []));
    const size = members.length;
    const logPrior = size * Math.log(prior) + (K - size) * Math.log(1 - prior);
    if (size === 0) {
      return { members, beta: [], score: logPrior - 40 * Math.log(10 + yy) };
    }
    const x = new Matrix(members.map(j => Array.from(columns[j]))).transpose();
    const xx = x.transpose().mmul(x);
    const omega = xx.clone().mul(0.5);
    for (let i = 0; i < size; i++) omega.set(i, i, xx.get(i, i));
    omega.div(N);
    const p = Matrix.add(xx, omega);
    const right = x.transpose().mmul(target);
    const b = inverse(p).mmul(right);
    const s = 10 + yy - b.transpose().mmul(right).get(0, 0);
    const logs = 0.5 * Math.log(determinant(omega) / determinant(p));
    return {
      members,
      beta: b.to1DArray(),
      score: logPrior + logs - 40 * Math.log(s),
    };
  });
  const best = Math.max(...models.map(m => m.score));
  const weights = models.map(m => Math.exp(m.score - best));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const inclusion = Array(K).fill(0);
  const beta = Array(K).fill(0);
  models.forEach(({ members, beta: b }, m) => {
    members.forEach((j, i) => {
      inclusion[j] += weights[m] / total;
      beta[j] += (weights[m] / total) * b[i];
    });
  });
  return { inclusion, beta };
}

describe('SpikeAndSlab', () => {
  it('draws models and coefficients as enumeration weighs them', () => {
    const { columns, y } = simulate();
    const exact = enumerate(columns, y);
    const points = Int32Array.from({ length: N }, (_, t) => t);
    const sampler = new SpikeAndSlab(columns, 0, points, createRng(1));
    const level = new Float64Array(N);
    const draws = 20000;
    const inclusion = Array(K).fill(0);
    const beta = Array(K).fill(0);
    for (let i = 0; i < draws; i++) {
      sampler.draw(y, level);
      for (let j = 0; j < K; j++) {
        inclusion[j] += sampler.included[j] / draws;
        beta[j] += sampler.beta[j] / draws;
      }
    }
    for (let j = 0; j < K; j++) {
      expect(Math.abs(inclusion[j] - exact.inclusion[j])).toBeLessThan(0.02);
      expect(Math.abs(beta[j] - exact.beta[j])).toBeLessThan(0.01);
    }
    // The example is one in which something is to be weighed.
    expect(exact.inclusion.filter(p => p > 0.2 && p < 0.95).length).toBe(K);
  });

  it('keeps seasonal columns in every model', () => {
    const { columns, y } = simulate();
    const points = Int32Array.from({ length: N }, (_, t) => t);
    const sampler = new SpikeAndSlab(columns, 1, points, createRng(1));
    for (let i = 0; i < 200; i++) {
      sampler.draw(y, new Float64Array(N));
      expect(sampler.included[K - 1]).toBe(1);
    }
  });
});
