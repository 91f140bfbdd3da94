import { resume } from './resume';

interface Cursor {
  rules: string;
  floor: number;
  at: number;
}

const fresh: Cursor = { rules: 'new', floor: 0, at: 0 };
const from = (given: string | null) =>
  resume<Cursor>(given, {
    parse: text => (text === 'broken' ? undefined : JSON.parse(text)),
    fresh,
    now: 99,
  });

describe('resume', () => {
  it('begins at the horizon, and goes on where it ended', () => {
    expect(from(null)).toEqual({ cursor: fresh, again: undefined });
    const stored = { rules: 'new', floor: 5, at: 7 };
    expect(from(JSON.stringify(stored))).toEqual({
      cursor: stored,
      again: undefined,
    });
  });

  it('begins again when the position is none', () => {
    expect(from('broken')).toEqual({
      cursor: fresh,
      again: 'the stored position could not be read',
    });
  });

  it('tells everything again by other rules, later than what was told', () => {
    const stored = JSON.stringify({ rules: 'old', floor: 5, at: 7 });
    expect(from(stored)).toEqual({
      cursor: { ...fresh, floor: 99 },
      again: 'its configuration has changed',
    });
    const ahead = JSON.stringify({ rules: 'old', floor: 500, at: 7 });
    expect(from(ahead).cursor.floor).toBe(501);
  });
});
