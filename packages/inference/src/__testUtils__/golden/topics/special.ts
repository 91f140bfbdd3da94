import {
  beta,
  chiSquared,
  fDistribution,
  gamma,
  logGamma,
  normal,
  regularizedBeta,
  regularizedGammaQ,
  studentT,
} from '../../../numerics/distributions';
import type { GoldenTopic } from '../vectors';

const value = (x: number) => ({ value: x });

export const special: GoldenTopic = {
  methods: {
    'normal.cdf': i => value(normal.cdf(i.x)),
    'normal.sf': i => value(normal.sf(i.x)),
    'normal.quantile': i => value(normal.quantile(i.p)),
    'studentT.sf': i => value(studentT.sf(i.t, i.df)),
    'studentT.quantile': i => value(studentT.quantile(i.p, i.df)),
    'chiSquared.sf': i => value(chiSquared.sf(i.x, i.df)),
    'fDistribution.sf': i => value(fDistribution.sf(i.x, i.df1, i.df2)),
    'beta.quantile': i => value(beta.quantile(i.p, i.a, i.b)),
    'gamma.quantile': i => value(gamma.quantile(i.p, i.shape, i.rate)),
    logGamma: i => value(logGamma(i.x)),
    regularizedGammaQ: i => value(regularizedGammaQ(i.a, i.x)),
    regularizedBeta: i => value(regularizedBeta(i.a, i.b, i.x)),
  },
};
