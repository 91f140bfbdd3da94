import { demoProgramme } from '../../__fixtures__/demoProgramme';
import { chooseProgramme } from './useProgrammeChoice';

const READER = { manage: false, serve: false };
const A = demoProgramme({ id: 'a', permissions: READER });
const B = demoProgramme({ id: 'b' });
const C = demoProgramme({ id: 'c' });
const OLD = demoProgramme({ id: 'old', status: 'archived' });

describe('the programme that is shown', () => {
  it.each([
    ['the one of the address', [A, B, OLD], 'old', [], 'old'],
    ['one with an own seat', [A, B, C], null, ['c'], 'c'],
    ['one that the reader serves', [OLD, A, B], null, [], 'b'],
    ['any that is not over', [OLD, A], null, [], 'a'],
    ['one that is over, where all are', [OLD], null, ['old'], 'old'],
    ['another than one that is not there', [A], 'gone', [], 'a'],
  ])('is %s', (_, programmes, asked, mine, expected) => {
    expect(chooseProgramme(programmes, asked, mine)?.id).toBe(expected);
  });

  it('is none where there is none', () => {
    expect(chooseProgramme([], 'a', [])).toBeNull();
  });
});
