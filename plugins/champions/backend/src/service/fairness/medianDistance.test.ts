import { medianDistance } from './medianDistance';

describe('the median distance', () => {
  it('is of seats of the same person that follow each other', () => {
    expect(medianDistance([])).toBeNull();
    expect(
      medianDistance([
        [0, 'ada'],
        [1, 'bob'],
      ]),
    ).toBeNull();
    expect(
      medianDistance([
        [9, 'ada'],
        [0, 'ada'],
        [4, 'ada'],
        [1, 'bob'],
        [12, 'bob'],
      ]),
    ).toBe(5);
    expect(
      medianDistance([
        [0, 'ada'],
        [4, 'ada'],
        [9, 'ada'],
      ]),
    ).toBe(4.5);
  });
});
