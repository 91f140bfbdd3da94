import { toIso } from './toIso';

describe('instants', () => {
  it('are written in UTC, to the millisecond', () => {
    expect(toIso(Date.UTC(2026, 10, 2, 9, 5, 0, 7))).toBe(
      '2026-11-02T09:05:00.007Z',
    );
  });

  it('have to be some', () => {
    // The class of the error is another one inside the sandbox of tests.
    expect(() => toIso(NaN)).toThrow('Invalid time value');
  });
});
