import fc from 'fast-check';
import type { JiraRules } from '../config/JiraConfig';
import { instantsOf } from '../__testUtils__/zoneClock';
import { checkFilter } from './checkFilter';
import { changedSince, oneIssue } from './issueQuery';
import { isZone, toJqlMinute } from './minute';
import { quote } from './quote';

const utc = (text: string) => Date.parse(text);

describe('a filter', () => {
  it.each([
    'labels = production',
    'environment ~ "live (EU)" AND (a = 1 OR b in (1, 2))',
    `summary ~ "a \\" ) order by" AND x = 'it\\'s ('`,
    'labels = production\n  AND priority = High',
    'border = bypass',
  ])('may be %j', text => {
    expect(checkFilter(text)).toBeUndefined();
  });

  it.each([
    ['a = 1) OR (b = 2', 'closes a parenthesis that it does not open'],
    [')', 'closes a parenthesis that it does not open'],
    ['(a = 1', 'opens a parenthesis that it does not close'],
    ['a = "1', 'has a quotation that does not end'],
    ['a = "\\"', 'has a quotation that does not end'],
    [`a = '"') OR ("`, 'closes a parenthesis that it does not open'],
    ['a = 1 ORDER BY b', 'must not have an ORDER BY'],
    ['a = 1 order\n by b', 'must not have an ORDER BY'],
    ['a = \\) OR x = \\(', 'must not hold a backslash outside of quotes'],
    ['a = \u0007', 'must not hold control characters'],
  ])('must not be %j', (text, sentence) => {
    expect(checkFilter(text)).toBe(sentence);
  });

  it('never ends the parentheses around it', () => {
    const piece = fc.constantFrom('(', ')', '"', "'", '\\', 'a', ' ', '=');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        fc.pre(checkFilter(text) === undefined);
        // Without what is quoted, every prefix opens at least as much as it closes.
        const bare = text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '');
        expect(bare).not.toMatch(/["'\\]/);
        let depth = 0;
        for (const char of bare) {
          if (char === '(') depth += 1;
          if (char === ')') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('a value', () => {
  it('is quoted whatever it holds', () => {
    expect(quote('SHOP" OR project = "PAY\\')).toBe(
      '"SHOP\\" OR project = \\"PAY\\\\"',
    );
    fc.assert(
      fc.property(fc.string(), text => {
        const quoted = quote(text);
        expect(quoted).toMatch(/^"(?:\\[\\"]|[^"\\])*"$/);
        expect(quoted.slice(1, -1).replace(/\\(.)/gs, '$1')).toBe(text);
      }),
    );
  });
});

describe('an instant in JQL', () => {
  it.each([
    ['UTC', '2026-11-02 09:00'],
    ['Europe/Berlin', '2026-11-02 10:00'],
    ['America/New_York', '2026-11-02 04:00'],
    ['Asia/Kolkata', '2026-11-02 14:30'],
    ['Pacific/Kiritimati', '2026-11-02 23:00'],
    ['Asia/Tehran', '2026-11-02 12:30'],
  ])('is a minute on the clock of %s', (zone, text) => {
    expect(toJqlMinute(utc('2026-11-02T09:00:59.999Z'), zone)).toBe(text);
  });

  it('is early enough wherever the user is, when that is not known', () => {
    const at = utc('2026-11-02T09:00:00Z');
    const text = toJqlMinute(at, null);
    expect(text).toBe('2026-11-01 21:00');
    for (const zone of ['Etc/GMT+12', 'UTC', 'Pacific/Kiritimati']) {
      expect(Math.max(...instantsOf(text, zone))).toBeLessThanOrEqual(at);
    }
  });

  it('never means a later instant, when clocks go back or forward', () => {
    const days = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Antarctica/Troll',
    );
    const near = fc
      .tuple(
        fc.constantFrom(
          utc('2026-10-25T01:00:00Z'),
          utc('2026-11-01T04:30:00Z'),
          utc('2026-04-04T15:00:00Z'),
          utc('2026-03-29T01:00:00Z'),
        ),
        fc.integer({ min: -240, max: 240 }),
      )
      .map(([at, minutes]) => at + minutes * 60_000);
    const any = days.map(
      minutes => utc('2025-01-01T00:00:00Z') + minutes * 60_000,
    );
    fc.assert(
      fc.property(fc.oneof(near, any), zone, (at, where) => {
        const meant = instantsOf(toJqlMinute(at, where), where);
        expect(Math.max(...meant)).toBeLessThanOrEqual(at);
        expect(at - Math.min(...meant)).toBeLessThanOrEqual(4 * 3_600_000);
      }),
      { numRuns: 300 },
    );
  });

  it('goes an hour back in an hour that comes twice', () => {
    const berlin = (text: string) => toJqlMinute(utc(text), 'Europe/Berlin');
    expect(berlin('2026-10-25T00:30:00Z')).toBe('2026-10-25 01:30');
    expect(berlin('2026-10-25T01:30:00Z')).toBe('2026-10-25 02:30');
    expect(berlin('2026-10-25T02:30:00Z')).toBe('2026-10-25 03:30');
  });

  it('knows zones', () => {
    expect(['Australia/Sydney', 'UTC'].map(isZone)).toEqual([true, true]);
    expect(['', 'Mars/Olympus'].map(isZone)).toEqual([false, false]);
  });
});

describe('a query', () => {
  const rules = (
    defects: { types: string[]; filter?: string },
    incidents: string[],
  ) =>
    ({
      projects: ['SHOP', 'A"B'],
      defects,
      incidents: { types: incidents },
    } as unknown as JiraRules);
  const since = {
    created: utc('2026-08-01T00:00:00Z'),
    updated: utc('2026-11-02T09:00:30Z'),
  };

  it('is bounded by projects and types', () => {
    expect(
      changedSince(rules({ types: ['Bug'] }, ['Incident']), since, 'UTC'),
    ).toBe(
      'project in ("SHOP", "A\\"B") AND (issuetype in ("Incident") OR issuetype in ("Bug")) AND created >= "2026-08-01 00:00" AND updated >= "2026-11-02 09:00" ORDER BY updated ASC, key ASC',
    );
    expect(oneIssue(rules({ types: ['Bug'] }, []), '10001')).toBe(
      'id = 10001 AND project in ("SHOP", "A\\"B") AND (issuetype in ("Bug"))',
    );
  });

  it('asks defects, and only them, for what the filter says', () => {
    const filter = 'a = 1 OR b = 2';
    expect(oneIssue(rules({ types: ['Bug'], filter }, ['Incident']), '1')).toBe(
      'id = 1 AND project in ("SHOP", "A\\"B") AND (issuetype in ("Incident") OR (issuetype in ("Bug") AND (a = 1 OR b = 2)))',
    );
    expect(oneIssue(rules({ types: [] }, ['Incident']), '1')).toContain(
      'AND (issuetype in ("Incident"))',
    );
  });
});
