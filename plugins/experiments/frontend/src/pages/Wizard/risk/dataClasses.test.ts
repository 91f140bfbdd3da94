import { readDataClasses } from './dataClasses';

describe('classes of data in a text', () => {
  it.each([
    ['', []],
    ['Payment, personal', ['payment', 'personal']],
    ['payment  payment,,', ['payment']],
    ['-odd, ok-1, ü', ['ok-1']],
  ])('%p', (text, classes) => {
    expect(readDataClasses(text)).toEqual(classes);
  });

  it('are ten at most', () => {
    const many = Array.from({ length: 12 }, (_, i) => `class-${i}`);
    expect(readDataClasses(many.join(' '))).toHaveLength(10);
  });
});
