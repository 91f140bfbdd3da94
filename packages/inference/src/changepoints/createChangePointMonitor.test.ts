import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { createChangePointMonitor } from './createChangePointMonitor';

type Monitor = ReturnType<typeof createChangePointMonitor>;

function noise(seed: string, n: number, phi = 0): number[] {
  const rng = createRng(seed);
  let state = rng.normal();
  return Array.from({ length: n }, () => {
    state = phi * state + Math.sqrt(1 - phi * phi) * rng.normal();
    return state;
  });
}

const feed = (monitor: Monitor, values: readonly (number | null)[]) =>
  values
    .map(value => monitor.push(value).changePoint)
    .filter((point): point is number => point !== null);

describe('createChangePointMonitor', () => {
  it('reports a step once, soon, and where it was', () => {
    const monitor = createChangePointMonitor();
    const values = noise('step', 200).map((e, t) => e + (t < 100 ? 0 : 4));
    const updates = values.map(value => monitor.push(value));
    const reports = updates.filter(update => update.changePoint !== null);
    expect(reports).toHaveLength(1);
    expect(Math.abs(reports[0].changePoint! - 100)).toBeLessThanOrEqual(2);
    expect(reports[0].index).toBeLessThan(120);
    expect(updates[10]).toMatchObject({ warmingUp: true, changePoint: null });
    expect(updates[50].warmingUp).toBe(false);
  });

  it('finds one change after another', () => {
    const values = noise('twice', 300).map(
      (e, t) => 50 + 2 * (e + [0, 5, -2][Math.floor(t / 100)]),
    );
    const found = feed(createChangePointMonitor(), values);
    expect(found).toHaveLength(2);
    expect(Math.abs(found[0] - 100)).toBeLessThanOrEqual(2);
    expect(Math.abs(found[1] - 200)).toBeLessThanOrEqual(2);
  });

  it('does not report a lone outlier', () => {
    const values = noise('spike', 150).map((e, t) => (t === 80 ? 60 : e));
    expect(feed(createChangePointMonitor(), values)).toEqual([]);
  });

  it.each([
    ['white noise', 0, 3],
    ['autocorrelation .6', 0.6, 9],
  ])('seldom cries wolf in %s', (_, phi, most) => {
    let alarms = 0;
    for (let run = 0; run < 40; run++) {
      const values = noise(`quiet/${phi}/${run}`, 300, phi as number);
      const found = feed(createChangePointMonitor(), values);
      alarms += found.length > 0 ? 1 : 0;
    }
    expect(alarms).toBeLessThanOrEqual(most as number);
  });

  it('costs the same per observation however long the stream', () => {
    const monitor = createChangePointMonitor();
    const rng = createRng('cost');
    const work = [];
    const size = [];
    for (let block = 0; block < 6; block++) {
      const before = monitor.state().runUpdates;
      for (let i = 0; i < 1000; i++) monitor.push(rng.normal());
      work.push(monitor.state().runUpdates - before);
      size.push(JSON.stringify(monitor.state()).length);
    }
    // The first block includes the warm-up; afterwards nothing grows.
    for (const updates of work.slice(1)) {
      expect(updates).toBeLessThanOrEqual(100 * 1000);
      expect(updates).toBeLessThanOrEqual(1.01 * work[1]);
    }
    expect(Math.max(...size.slice(1))).toBeLessThan(1.1 * size[1]);
  });

  it('goes on from its state as if nothing had happened', () => {
    const values: (number | null)[] = noise('state', 200, 0.3).map((e, t) =>
      t % 17 === 0 ? null : e + (t < 120 ? 0 : 5),
    );
    values[70] = 40;
    for (const cut of [7, 45, 71, 124]) {
      const whole = createChangePointMonitor({ warmUp: 20 });
      const first = createChangePointMonitor({ warmUp: 20 });
      values.slice(0, cut).forEach(value => {
        whole.push(value);
        first.push(value);
      });
      const stored = JSON.parse(JSON.stringify(first.state()));
      const second = createChangePointMonitor(stored);
      values.slice(cut).forEach(value => {
        expect(second.push(value)).toEqual(whole.push(value));
      });
    }
  });

  it('takes gaps and a constant start', () => {
    const monitor = createChangePointMonitor({ warmUp: 10 });
    const values = [
      null,
      ...new Array(20).fill(5),
      null,
      ...new Array(20).fill(6),
    ];
    expect(feed(monitor, values)).toEqual([22]);
    const huge = createChangePointMonitor({ warmUp: 10 });
    const far = [...new Array(10).fill(0), ...new Array(9).fill(1e300)];
    expect(feed(huge, far)).toEqual([10]);
    const empty = createChangePointMonitor();
    expect(empty.push(null)).toMatchObject({
      index: 0,
      warmingUp: true,
      changeProbability: 0,
    });
  });

  it('throws for options and values it cannot use', () => {
    for (const options of [
      { hazard: 0 },
      { threshold: 1 },
      { warmUp: 9 },
      { minSegmentLength: 1 },
    ]) {
      expect(() => createChangePointMonitor(options)).toThrow(
        InferenceInputError,
      );
    }
    for (const value of [NaN, Infinity]) {
      expect(() => createChangePointMonitor().push(value)).toThrow(
        InferenceInputError,
      );
    }
  });
});
