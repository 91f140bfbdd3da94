import { sumSlots } from './sumSlots';

const slots = (name: string, used: number, limit: number) => ({
  ownerRef: `group:default/${name}`,
  used,
  limit,
  holders: [],
});

describe('sumSlots', () => {
  it('adds up, and names who has none left', () => {
    expect(
      sumSlots([slots('a', 1, 2), slots('b', 2, 2), slots('c', 4, 3)]),
    ).toEqual({
      used: 7,
      limit: 7,
      full: ['group:default/b', 'group:default/c'],
    });
  });

  it('is nothing without owners', () => {
    expect(sumSlots([])).toEqual({ used: 0, limit: 0, full: [] });
  });
});
