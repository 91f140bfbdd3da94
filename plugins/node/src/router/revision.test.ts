import { parseRevision, revisionConflict } from './revision';

describe('revisions', () => {
  it.each([
    ['3', 3],
    ['"3"', 3],
    ['W/"12"', 12],
  ])('reads %s', (header, revision) => {
    expect(parseRevision(header)).toBe(revision);
  });

  it.each([undefined, '', '*', 'abc', '-1', '1.5'])('refuses %s', header => {
    expect(() => parseRevision(header)).toThrow(/If-Match has to be/);
  });

  it('tells the loser what to do', () => {
    expect(revisionConflict('EXP-1', 4)).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/EXP-1 was changed .* revision 4.*Reload/),
    });
  });
});
