import { centred, prefixSums } from './segmentCost';

/** Which curve is fitted to every segment. */
export type SegmentShape = 'level' | 'line';

/** Least-squares fit of a segment: value at the mean time, and slope. */
export interface SegmentFit {
  time: number;
  level: number;
  slope: number;
  rss: number;
}

/**
 * Least-squares lines of any segment in constant time. Time runs from −½ to ½
 * over the series, so that products keep their digits.
 */
export class LineSums {
  readonly n: number;
  readonly time: Float64Array;
  readonly y: Float64Array;
  private readonly sy: Float64Array;
  private readonly syy: Float64Array;
  private readonly st: Float64Array;
  private readonly stt: Float64Array;
  private readonly sty: Float64Array;

  constructor(times: readonly number[], values: readonly number[]) {
    const n = values.length;
    const first = times[0];
    const span = Math.max(1, times[n - 1] - first);
    const time = Float64Array.from(times, t => (t - first) / span - 0.5);
    const y = centred(values);
    this.n = n;
    this.time = time;
    this.y = y;
    this.sy = prefixSums(n, i => y[i]);
    this.syy = prefixSums(n, i => y[i] * y[i]);
    this.st = prefixSums(n, i => time[i]);
    this.stt = prefixSums(n, i => time[i] * time[i]);
    this.sty = prefixSums(n, i => time[i] * y[i]);
  }

  /** Residual sum of squares of [start, end). */
  rss(start: number, end: number, shape: SegmentShape): number {
    const size = end - start;
    const sumY = this.sy[end] - this.sy[start];
    let rss = this.syy[end] - this.syy[start] - (sumY * sumY) / size;
    if (shape === 'line' && size > 1) {
      const sumT = this.st[end] - this.st[start];
      const squares = this.stt[end] - this.stt[start] - (sumT * sumT) / size;
      const products = this.sty[end] - this.sty[start] - (sumT * sumY) / size;
      rss -= (products * products) / squares;
    }
    return Math.max(0, rss);
  }

  fit(start: number, end: number, shape: SegmentShape): SegmentFit {
    const size = end - start;
    const sumY = this.sy[end] - this.sy[start];
    const sumT = this.st[end] - this.st[start];
    const rss = this.rss(start, end, shape);
    let slope = 0;
    if (shape === 'line' && size > 1) {
      const squares = this.stt[end] - this.stt[start] - (sumT * sumT) / size;
      const products = this.sty[end] - this.sty[start] - (sumT * sumY) / size;
      slope = products / squares;
    }
    return { time: sumT / size, level: sumY / size, slope, rss };
  }

  /** Sums over [start, n) that a line which starts there needs. */
  tail(start: number) {
    const { n } = this;
    return {
      size: n - start,
      t: this.st[n] - this.st[start],
      tt: this.stt[n] - this.stt[start],
      y: this.sy[n] - this.sy[start],
      ty: this.sty[n] - this.sty[start],
      yy: this.syy[n] - this.syy[start],
    };
  }
}
