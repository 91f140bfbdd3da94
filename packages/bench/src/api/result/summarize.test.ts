import type { OperationTimes } from '../measurement/measure';
import { formatScores } from './formatScores';
import { summarize } from './summarize';

function times(apiMs: number[], sqlMs: number[]): OperationTimes {
  return {
    name: 'list',
    apiMs,
    sqlMs,
    maxBytes: 12_345,
    recordings: [[[{ sql: 'select 1', bindings: [] }]]],
  };
}

/** 1 to 100 times a factor: p50, p95 and p99 are 50, 95 and 99 times it. */
const upTo = (factor: number) =>
  Array.from({ length: 100 }, (_, i) => (i + 1) * factor);

describe('summarize', () => {
  it('compares the API with its statements and with a tenth of the data', () => {
    const { list } = summarize(
      [times(upTo(0.2), upTo(0.1))],
      [times(upTo(0.16), upTo(0.1))],
    );
    expect(list.api).toMatchObject({ p50: 10, p95: 19, p99: 19.8 });
    expect(list.sql).toMatchObject({ p50: 5, p95: 9.5, p99: 9.9 });
    expect(list.api.p95_interval![0]).toBeLessThan(19);
    expect(list).toMatchObject({
      ratio: 2,
      within_goal: true,
      kb: 12.345,
      statements: 1,
      tenth: { p95: 15.2, growth: 1.25, growth_p50: 1.25, within_goal: true },
    });
  });

  it('says plainly which goals were missed', () => {
    // 24 ms is 5 ms above twice 9.5 ms, 24.7 ms is more.
    const met = summarize([times(Array(100).fill(24), upTo(0.1))]);
    expect(met.list).toMatchObject({ within_goal: true, tenth: null });
    const missed = summarize(
      [times(upTo(0.26), upTo(0.1))],
      [times(upTo(0.1), upTo(0.1))],
    );
    expect(missed.list).toMatchObject({
      within_goal: false,
      tenth: { growth: 2.6, within_goal: false },
    });
    const [, row] = formatScores(missed).split('\n');
    expect(row.match(/goal missed/g)).toHaveLength(2);
    expect(formatScores(met).split('\n')[1]).not.toContain('missed');
  });
});
