import { readTrailers } from './trailers';

const SHA = 'a1'.repeat(20);
const OTHER = 'b2'.repeat(20);
const NONE = { reverts: undefined, equivalentTo: undefined };

describe('trailers of commits', () => {
  it.each([SHA, 'c3'.repeat(32)])(
    'name the commit that is reverted: %s',
    sha => {
      const message = `Revert "Fees"\n\nThis reverts commit ${sha}.\n`;
      expect(readTrailers(message)).toEqual({ ...NONE, reverts: sha });
    },
  );

  it('name the commit when a merge is reverted', () => {
    const message = `Revert "Merge"\n\nThis reverts commit ${SHA}, reversing\nchanges made to ${OTHER}.\n`;
    expect(readTrailers(message)).toEqual({ ...NONE, reverts: SHA });
  });

  it.each([SHA, 'c3'.repeat(32)])('name the commit that is picked: %s', sha => {
    const message = `Fees\n\n(cherry picked from commit ${sha})\n`;
    expect(readTrailers(message)).toEqual({ ...NONE, equivalentTo: sha });
  });

  it('name the first of several picks, which all of them repeat', () => {
    const message = `Fees\n\n(cherry picked from commit ${SHA})\n(cherry picked from commit ${OTHER})`;
    expect(readTrailers(message).equivalentTo).toBe(SHA);
  });

  it('are read from messages with the line ends of Windows', () => {
    const message = `Fees\r\n\r\nThis reverts commit ${SHA}.\r\n(cherry picked from commit ${OTHER})\r\n`;
    expect(readTrailers(message)).toEqual({
      reverts: SHA,
      equivalentTo: OTHER,
    });
  });

  it.each([
    '',
    'Revert "Fees"',
    'This reverts commit a1a1a1a.',
    `This reverts commit ${SHA}0.`,
    `It is not so that This reverts commit ${SHA}.`,
    `(cherry picked from commit ${SHA}) by hand`,
    `> (cherry picked from commit ${SHA})`,
  ])('are none in %j', message => {
    expect(readTrailers(message)).toEqual(NONE);
  });
});
