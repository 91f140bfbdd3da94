import { mostReadable } from './mostReadable';

describe('the most trials that stay readable', () => {
  // Against other services, M at once with a past of b durations inflate to 2bM/(b + 1): for b = 1 to M, for b = 8 to 32/9
  // with two and to 48/9 with three. Against the own past the trend changes too, which leaves less to tell them apart by.
  it.each([
    [1, true, 4],
    [4, true, 2],
    [8, true, 2],
    [8, false, 1],
  ])(
    'with a past of %d durations, comparing: %s, are %d',
    (baselineDurations, compares, most) => {
      expect(mostReadable({ baselineDurations, compares })).toBe(most);
    },
  );

  it('never grow with the past that each looks back on', () => {
    const all = [1, 2, 4, 8, 16].map(baselineDurations =>
      mostReadable({ baselineDurations, compares: true }),
    );
    expect([...all].sort((a, b) => b - a)).toEqual(all);
  });
});
