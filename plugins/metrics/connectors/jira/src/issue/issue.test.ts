import fc from 'fast-check';
import { issueJson } from '../__testUtils__/issues';
import { fieldTexts } from './fieldTexts';
import { parseInstant } from './instant';
import { parseIssue } from './Issue';

describe('an instant', () => {
  it.each([
    ['2026-11-02T09:00:00.000+0100', '2026-11-02T08:00:00.000Z'],
    ['2026-11-02T09:00:00.123-0330', '2026-11-02T12:30:00.123Z'],
    ['2026-11-02T09:00:00.000+05:30', '2026-11-02T03:30:00.000Z'],
    ['2026-11-02T09:00:00Z', '2026-11-02T09:00:00.000Z'],
    ['2026-11-02T09:00+0000', '2026-11-02T09:00:00.000Z'],
  ])('is read from %s', (text, instant) => {
    expect(parseInstant(text)).toBe(Date.parse(instant));
  });

  it.each([
    '2026-11-02',
    '2026-11-02T09:00:00',
    '2026-13-02T09:00:00.000+0100',
    '2026-11-02T25:00:00.000+0100',
    '02/Nov/26 9:00 AM',
    '',
    null,
    undefined,
    1793606400000,
    {},
  ])('is not read from %j', value => {
    expect(parseInstant(value)).toBeUndefined();
  });
});

describe('what a field says', () => {
  const formatted = {
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'run-' },
          { type: 'text', text: '4711', marks: [{ type: 'strong' }] },
        ],
      },
    ],
  };

  it.each([
    ['a text', ' run-4711 ', ['run-4711']],
    ['a number', 4711, ['4711']],
    ['a choice', { id: '1', value: 'cart' }, ['cart']],
    ['several choices', [{ value: 'pay' }, { value: 'cart' }], ['pay', 'cart']],
    ['a component', [{ id: '1', name: 'cart' }], ['cart']],
    ['a text with formatting', formatted, ['run-4711']],
    ['nothing', null, []],
    ['an empty text', '  ', []],
    ['a person', { accountId: '1', displayName: 'Mia', active: true }, []],
  ])('is read from %s', (_, value, texts) => {
    expect(fieldTexts(value)).toEqual(texts);
  });

  it('is bounded in depth', () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 100_000; i += 1)
      deep = { content: [deep], value: deep };
    expect(fieldTexts({ type: 'doc', content: [deep] })).toEqual([]);
    expect(fieldTexts(deep)).toEqual([]);
  });
});

describe('an issue', () => {
  const whole = issueJson({
    id: '10001',
    type: 'Bug',
    created: '2026-11-02T09:00:00Z',
  });

  it('is read without what is malformed, as far as it can be done without', () => {
    const read = parseIssue({
      ...whole,
      id: 10001,
      fields: {
        ...whole.fields,
        status: 'Done',
        resolution: 7,
        resolutiondate: 'yesterday',
        components: [{ name: 'cart' }, 'pay', null],
        labels: ['a', 1],
        issuelinks: [{ type: 'Duplicate' }, null, { outwardIssue: {} }],
      },
    });
    expect(read).toMatchObject({
      issue: {
        id: '10001',
        fields: {
          created: Date.parse('2026-11-02T09:00:00Z'),
          status: null,
          resolution: null,
          resolutiondate: null,
          components: [{ name: 'cart' }],
          labels: ['a'],
          issuelinks: [],
        },
      },
    });
  });

  it.each([
    [null, '', 'its content is missing or malformed'],
    [{ ...whole, id: 'x' }, 'x', 'its id is no number'],
    [{ id: '10001', key: 'SHOP-1' }, '10001', 'its fields is missing'],
    [
      { ...whole, fields: { ...whole.fields, updated: 'now' } },
      '10001',
      'its fields.updated is no instant such as',
    ],
  ])('is not read from %j', (given, id, because) => {
    expect(parseIssue(given)).toEqual({
      unreadable: { id, because: expect.stringContaining(because) },
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(whole.fields), 'customfield_1'),
          fc.jsonValue(),
        ),
        fields => {
          const read = parseIssue({
            ...whole,
            fields: { ...whole.fields, ...fields },
          });
          expect(Object.keys(read)).toHaveLength(1);
        },
      ),
    );
  });
});
