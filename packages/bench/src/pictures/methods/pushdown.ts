import {
  createRng,
  readSufficientStatistics,
  summarize,
  type PushDownQuery,
} from '@hone/inference';
import type { Picture } from '../picture';

const UNITS = 2000;
/** Distance of the mean from 0, in standard deviations. */
const OFFSETS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(power => 10 ** power);
/** More digits than that a double does not have. */
const ALL_DIGITS = 16;

/** Right digits of a standard deviation that is computed from shifted sums. */
function digitsOf(values: readonly number[], shift: number): number {
  const truth = summarize(values);
  if (!truth.ok) throw new Error(truth.detail);
  const query: PushDownQuery = {
    dialect: 'postgresql',
    table: 'units',
    statistic: { kind: 'mean', value: { column: 'x', shift } },
  };
  const result = readSufficientStatistics(query, [
    {
      hone_n: values.length,
      hone_sum_0: values.reduce((sum, v) => sum + (v - shift), 0),
      hone_product_0_0: values.reduce((sum, v) => sum + (v - shift) ** 2, 0),
    },
  ]);
  // Sums that no values have are as wrong as can be.
  if (!result.ok) return 0;
  const found = Math.sqrt(result.groups[0].moments!.m2 / (values.length - 1));
  const digits = -Math.log10(Math.abs(found / truth.sd - 1));
  return Math.max(0, Math.min(ALL_DIGITS, digits));
}

/** Pictures of statistics computed by the database. */
export const PUSH_DOWN_PICTURES: Picture[] = [
  {
    name: 'push-down',
    chart() {
      const rng = createRng('push-down picture');
      const noise = Array.from({ length: UNITS }, () => rng.normal());
      const points = OFFSETS.map(offset => {
        const values = noise.map(v => offset + v);
        // Last week's mean is near today's, not equal to it.
        return { offset, values, shift: offset * 1.000_001 };
      });
      return {
        title:
          'Right digits of a standard deviation from sums over 2,000 units',
        x: 'distance of the mean from 0, in standard deviations',
        y: 'right digits',
        layers: [
          {
            kind: 'line',
            label: 'plain sums',
            points: points.map(p => [p.offset, digitsOf(p.values, 0)]),
          },
          {
            kind: 'line',
            label: "shifted by last week's mean",
            points: points.map(p => [p.offset, digitsOf(p.values, p.shift)]),
          },
        ],
        logX: true,
        yDomain: [0, ALL_DIGITS],
      };
    },
  },
];
