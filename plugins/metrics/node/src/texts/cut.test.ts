import { cut } from './cut';

describe('cutting', () => {
  it.each([
    ['', 3, ''],
    ['cart', 5, 'cart'],
    ['cart', 4, 'cart'],
    ['cart', 3, 'car'],
    ['cart', 0, ''],
  ])('%j to %d leaves %j', (text, length, expected) => {
    expect(cut(text, length)).toBe(expected);
  });

  it('halves no character', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
    expect(cut('😀😀', 3)).toBe('😀');
    expect(cut('ab\ud83d', 3)).toBe('ab');
  });
});
