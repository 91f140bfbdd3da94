import { judgeWatch } from './judgeWatch';

describe('judgeWatch', () => {
  it.each([
    ['better for certain', -0.18, [-0.25, -0.1], -0.2, 'holds'],
    ['a good deal less, still better', -0.08, [-0.15, -0.01], -0.2, 'holds'],
    ['hardly anything left', -0.03, [-0.06, 0.01], -0.2, 'faded'],
    ['worse for certain', 0.1, [0.02, 0.2], -0.2, 'reversed'],
    ['too wide to tell', -0.05, [-0.2, 0.1], -0.2, 'unclear'],
    ['shipped without a known effect', 0.01, [-0.02, 0.04], null, 'unclear'],
    ['shipped although it was worse', 0.01, [-0.02, 0.04], 0.1, 'unclear'],
  ] as const)('%s', (_, estimate, interval, shipped, state) => {
    expect(
      judgeWatch(
        { estimate, interval: [...interval] },
        shipped,
        'lower-is-better',
      ),
    ).toBe(state);
    // The same the other way round, for a metric that should go up.
    expect(
      judgeWatch(
        { estimate: -estimate, interval: [-interval[1], -interval[0]] },
        shipped === null ? null : -shipped,
        'higher-is-better',
      ),
    ).toBe(state);
  });
});
