import { certaintyOf } from './certainty';

const of = (escaped: number, matured: number, caught = 0) => {
  const share = (count: number, all: number) => ({
    count,
    of: all,
    value: all === 0 ? null : count / all,
    interval: [0, 1] as [number, number],
  });
  return certaintyOf({
    changeFailRate: share(escaped, matured),
    canaryCatchRate: share(caught, caught + escaped),
  });
};

describe('certaintyOf', () => {
  // 1 - 0.95^15, and I(0.05; 4, 146) and I(0.05; 5, 146) from SciPy 1.17.
  it.each([
    [0, 14, 0.5367087698402466],
    [3, 148, 0.9433415888151337],
    [4, 149, 0.8744076138427754],
  ])('of %d in %d', (escaped, matured, probability) => {
    expect(of(escaped, matured).probability).toBeCloseTo(probability, 10);
  });

  it('says what one more failure would do', () => {
    expect(of(3, 148).afterEscape).toBe(of(4, 149).probability);
  });

  it('says how many more without a failure are missing', () => {
    expect(of(3, 148).missing).toBe(0);
    expect(of(0, 14).missing).toBe(30);
    expect(of(0, 43).missing).toBe(1);
    expect(of(0, 44).missing).toBe(0);
    expect(of(100, 200).missing).toBeNull();
  });

  it('knows nothing without deployments', () => {
    expect(of(0, 0)).toMatchObject({ missing: 44 });
    expect(of(0, 0).probability).toBeCloseTo(0.05, 12);
  });

  it('names the caught ones apart', () => {
    expect(of(3, 148, 4)).toMatchObject({
      matured: 148,
      escaped: 3,
      caught: 4,
      threshold: 0.05,
      required: 0.9,
    });
  });
});
