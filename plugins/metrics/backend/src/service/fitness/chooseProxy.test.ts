import { chooseProxy } from './chooseProxy';
import { historyStep } from './historyStep';

const candidate = (metricId: string, ...shares: (number | null)[]) => ({
  metricId,
  title: metricId.toUpperCase(),
  detectable: shares.map((share, i) => ({ days: [3, 7, 14][i], share })),
});
const own = (verdict: 'trustworthy' | 'lies', share: number | null) => ({
  verdict,
  detectable: [{ days: 3, share }],
});

describe('a proxy', () => {
  it('is the one that shows the smallest change', () => {
    const proxy = chooseProxy(own('lies', 0.01), [
      candidate('a', 0.3, 0.2),
      candidate('b', 0.1, 0.04),
      candidate('c', null),
    ]);
    expect(proxy).toMatchObject({ metricId: 'b', title: 'B' });
    expect(proxy!.reason).toContain(
      'trials of 7 days on it find changes from 4 % on',
    );
  });

  it('is named beside a trustworthy metric when it is twice as sharp', () => {
    const candidates = [candidate('a', 0.1)];
    expect(chooseProxy(own('trustworthy', 0.19), candidates)).toBeNull();
    expect(chooseProxy(own('trustworthy', 0.2), candidates)).not.toBeNull();
    expect(chooseProxy(own('trustworthy', null), candidates)).not.toBeNull();
  });

  it('is not made up', () => {
    expect(chooseProxy(own('lies', null), [])).toBeNull();
    expect(chooseProxy(own('lies', null), [candidate('a', null)])).toBeNull();
  });
});

describe('the step of a history', () => {
  const WEEK = 7 * 86_400;

  it.each([
    [60, 2, 300],
    [60, 8, 1200],
    [60, 26, 3600],
    [15, 8, 1200],
    [3600, 26, 3600],
    [86_400, 26, 86_400],
    [604_800, 26, 604_800],
    [420, 8, 1260],
  ])('of %d seconds over %d weeks is %d', (metricStep, weeks, step) => {
    expect(historyStep(metricStep, weeks * WEEK)).toBe(step);
    expect((weeks * WEEK) / step).toBeLessThan(5_000);
    expect(step % metricStep).toBe(0);
  });
});
