import { createRng } from '@hone/inference';
import { bootstrapPercentile } from './bootstrapPercentile';

const values = Array.from({ length: 200 }, (_, i) => i);

describe('bootstrapPercentile', () => {
  it('holds the percentile of the values, and is the same for the same seed', () => {
    const interval = bootstrapPercentile(values, 95, createRng('a'));
    expect(interval).toEqual(bootstrapPercentile(values, 95, createRng('a')));
    expect(interval![0]).toBeLessThan(189);
    expect(interval![1]).toBeGreaterThan(189);
    // The 95th percentile of 200 values has a standard error of about 3.1 ranks.
    expect(interval![1] - interval![0]).toBeGreaterThan(8);
    expect(interval![1] - interval![0]).toBeLessThan(17);
  });

  it('has no answer for fewer than ten values', () => {
    expect(
      bootstrapPercentile(values.slice(0, 9), 95, createRng(1)),
    ).toBeNull();
  });
});
