import type { Chart } from './chart';

/**
 * The picture of a page about a method, drawn by the method itself from seeded data.
 */
export interface Picture {
  /** File name without extension, in docs/inference/pictures. */
  name: string;
  chart(): Chart;
}
