import { lookPosition } from './lookPosition';

const DAY = 86_400_000;
const START = Date.parse('2026-10-01T00:00:00Z');

function trial(change: object = {}) {
  return {
    design: 'process' as const,
    plan: { durationSeconds: 28 * 86_400, stepSeconds: 86_400, looks: 4 },
    startedAt: new Date(START).toISOString(),
    plannedEndAt: new Date(START + 28 * DAY).toISOString(),
    endedAt: null,
    ...change,
  };
}

describe('lookPosition', () => {
  it('names the next of the evenly spaced looks', () => {
    expect(lookPosition(trial(), START + 10 * DAY)).toEqual({
      next: 2,
      of: 4,
      at: START + 14 * DAY,
    });
  });

  it('rounds a look up to the end of a step, and puts the last at the end', () => {
    const plan = {
      durationSeconds: 10 * 86_400,
      stepSeconds: 86_400,
      looks: 4,
    };
    const end = START + 10 * DAY;
    const ten = trial({ plan, plannedEndAt: new Date(end).toISOString() });
    expect(lookPosition(ten, START)?.at).toBe(START + 3 * DAY);
    expect(lookPosition(ten, START + 9 * DAY)).toEqual({
      next: 4,
      of: 4,
      at: end,
    });
  });

  it('has no date before the start and none when all is over', () => {
    expect(
      lookPosition(trial({ startedAt: null, plannedEndAt: null }), START),
    ).toEqual({ next: 1, of: 4, at: null });
    expect(lookPosition(trial(), START + 40 * DAY)).toEqual({
      next: 5,
      of: 4,
      at: null,
    });
    expect(
      lookPosition(trial({ endedAt: trial().startedAt }), START)?.next,
    ).toBe(5);
  });

  it('plans none where the interval holds at every look', () => {
    expect(lookPosition(trial({ design: 'canary' }), START)).toBeNull();
  });
});
