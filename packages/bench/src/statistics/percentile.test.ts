import { percentile } from './percentile';

describe('percentile', () => {
  it('takes the nearest rank, as the textbook example does', () => {
    const values = [15, 20, 35, 40, 50];
    expect([5, 30, 40, 50, 100].map(p => percentile(values, p))).toEqual([
      15, 20, 20, 35, 50,
    ]);
  });

  it('does not depend on the order and leaves it alone', () => {
    const values = [3, 1, 2];
    expect(percentile(values, 50)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
  });

  it('orders by number, not by text', () => {
    expect(percentile([9, 10, 100], 95)).toBe(100);
    expect(percentile([9, 10, 100], 1)).toBe(9);
  });

  it('has no answer without values', () => {
    expect(percentile([], 95)).toBeNull();
  });

  it.each([0, -1, 101, NaN])('refuses %p', p => {
    expect(() => percentile([1], p)).toThrow('p has to be above 0');
  });
});
