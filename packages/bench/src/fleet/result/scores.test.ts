import type { Finding, TrialResult } from '../loop/TrialResult';
import { scoreEffects } from './scoreEffects';
import { scoreNull } from './scoreNull';

const finding = (change: Partial<Finding> = {}): Finding => ({
  recommendation: 'inconclusive',
  reason: 'low-power',
  effect: 0.02,
  interval: [-0.1, 0.1],
  level: 0.95,
  grade: 'A',
  ...change,
});

const ship = finding({ recommendation: 'ship', effect: 0.16 });
const rollback = finding({ recommendation: 'rollback', effect: -0.02 });

function result(change: Partial<TrialResult> = {}): TrialResult {
  return {
    id: 'null-0',
    fleet: 'null',
    design: 'ab',
    variant: 'values',
    improvement: 0,
    harm: 0,
    truth: 0,
    method: 'm',
    runs: 10,
    stop: null,
    elapsed: 1,
    final: finding(),
    outcome: 'inconclusive',
    milliseconds: 1,
    cpuMilliseconds: 1,
    ...change,
  };
}

describe('scoreNull', () => {
  it('counts decisions about nothing, and intervals that hold it', () => {
    const [score] = scoreNull(
      [
        result(),
        result({ stop: ship, final: finding({ interval: [0.1, null] }) }),
        result({ stop: rollback, final: finding({ interval: [null, null] }) }),
        result({
          final: finding({ recommendation: 'invalid', interval: null }),
        }),
      ],
      () => 'all',
    );
    expect(score).toMatchObject({
      n: 4,
      ship: 1,
      rollback: 1,
      inconclusive: 1,
      invalid: 1,
      other: 0,
      withinFalse: false,
      withinCoverage: false,
    });
    expect(score.falseDecisions.share).toBe(0.5);
    expect(score.coverage!.share).toBeCloseTo(2 / 3);
  });

  it('keeps groups apart', () => {
    const scores = scoreNull(
      [result(), result({ design: 'canary', stop: ship })],
      ({ design }) => design,
    );
    expect(scores.map(s => [s.name, s.falseDecisions.share])).toEqual([
      ['ab', 0],
      ['canary', 1],
    ]);
  });
});

describe('scoreEffects', () => {
  const known = (change: Partial<TrialResult>) =>
    result({ fleet: 'effect', improvement: 0.1, truth: 0.1, ...change });

  it('tells errors, and how much larger estimates are when they decide', () => {
    const [score] = scoreEffects([
      known({ stop: ship, elapsed: 0.4, final: ship }),
      known({ final: finding({ effect: 0.06, interval: [-0.1, 0.09] }) }),
    ]);
    expect(score).toMatchObject({ design: 'ab', effect: '+10 %', n: 2 });
    expect(score.right.share).toBe(0.5);
    expect(score.wrong.share).toBe(0);
    expect(score.bias).toBeCloseTo(0.01);
    expect(score.rmse).toBeCloseTo(Math.sqrt((0.06 ** 2 + 0.04 ** 2) / 2));
    expect(score.coverage!.share).toBe(0.5);
    expect(score.exaggeration).toBeCloseTo(0.06);
    expect(score.elapsed).toBe(0.4);
  });

  it('expects what harms to be rolled back, also where the primary metric gets better', () => {
    const scores = scoreEffects([
      known({ harm: 0.3, stop: ship }),
      known({ improvement: -0.1, truth: -0.1, stop: rollback }),
    ]);
    const byEffect = Object.fromEntries(
      scores
        .filter(score => score.design === 'ab')
        .map(score => [score.effect, score]),
    );
    expect(byEffect['+10 %, guardrail harmed'].wrong.share).toBe(1);
    expect(byEffect['−10 %'].right.share).toBe(1);
    expect(byEffect['−10 %'].exaggeration).toBeCloseTo(-0.08);
    expect(byEffect.all.n).toBe(2);
  });

  it('takes an estimate for flattering where a metric that should fall fell too much', () => {
    const [score] = scoreEffects([
      known({ truth: -0.1, final: finding({ effect: -0.13 }) }),
    ]);
    expect(score.bias).toBeCloseTo(0.03);
  });
});
