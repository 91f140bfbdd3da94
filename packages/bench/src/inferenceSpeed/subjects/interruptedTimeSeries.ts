import { createRng, segmentedRegression } from '@hone/inference';
import type { Subject } from '../subject';

/**
 * An interrupted time series by REML with AR(1) errors; 52 weeks are a typical history.
 */
export const interruptedTimeSeries: Subject = {
  name: 'interrupted time series (segmentedRegression)',
  counted: 'points',
  unit: 'ms',
  growthKey: 'interrupted_time_series_growth',
  sizes: [
    { n: 52, key: 'interrupted_time_series_52_ms' },
    { n: 208 },
    { n: 832 },
  ],
  prepare(n) {
    const rng = createRng(`its/${n}`);
    let state = 0;
    const values = Array.from({ length: n }, (_, t) => {
      state = 0.3 * state + rng.normal();
      return 50 + 0.1 * t + state;
    });
    return () =>
      segmentedRegression({ values, interventionIndex: Math.floor(n / 2) });
  },
};
