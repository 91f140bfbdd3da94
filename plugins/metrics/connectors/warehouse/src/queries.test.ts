import { target } from './__testUtils__/shop';
import { EXPOSURES } from './__testUtils__/warehouses';
import { describeStatement } from './query/describeStatement';
import { outcomeQuery } from './query/outcomeQuery';
import { selectArm, selectVariant } from './query/selectArm';
import { serviceName } from './query/serviceName';

const GIVEN = {
  exposures: 'flags',
  table: 'shop.orders',
  time: 'created_at',
  value: 'amount',
};

const parse = (
  query: Record<string, string>,
  kind: 'mean' | 'proportion' | 'quantile' | 'rate' = 'mean',
) => outcomeQuery(kind, query, [EXPOSURES]);

describe('the query of a metric', () => {
  it('is read with its defaults', () => {
    expect(parse(GIVEN)).toEqual({
      exposures: EXPOSURES,
      table: ['shop', 'orders'],
      unit: 'user_id',
      time: 'created_at',
      value: { kind: 'mean', column: 'amount' },
      where: [],
      covariateDays: undefined,
      service: undefined,
    });
    const { value, ...rest } = GIVEN;
    expect(
      parse(
        {
          ...rest,
          unit: 'customer id',
          where: 'kind = paid, note = a = b',
          covariateDays: '14',
          service: 'service',
        },
        'proportion',
      ),
    ).toMatchObject({
      unit: 'customer id',
      value: { kind: 'proportion' },
      where: [
        { column: 'kind', operator: '=', value: 'paid' },
        { column: 'note', operator: '=', value: 'a = b' },
      ],
      covariateDays: 14,
      service: 'service',
    });
    expect(
      parse({ ...rest, numerator: 'errors', denominator: 'calls' }).value,
    ).toEqual({ kind: 'ratio', numerator: 'errors', denominator: 'calls' });
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'an unknown log',
      { exposures: 'x' },
      'query.exposures has to be one of flags, but "x" was',
    ],
    ['a strange field', { sql: 'DROP' }, 'query has no field "sql"'],
    [
      'a table with quotes',
      { table: 'a"b' },
      'query.table has to be one to three names',
    ],
    ['a table with four names', { table: 'a.b.c.d' }, 'but "a.b.c.d" was'],
    [
      'a column of its own names',
      { value: 'hone_unit' },
      'query.value has to be the name of a column',
    ],
    ['no value', { value: '' }, 'query.value has to be the name of a column'],
    [
      'a value beside a ratio',
      { numerator: 'a', denominator: 'b' },
      'but both were given',
    ],
    [
      'a condition without =',
      { where: 'kind' },
      'query.where has to be conditions such as kind=paid',
    ],
    ['a condition without a value', { where: 'kind=' }, 'but "kind=" was'],
    [
      'many conditions',
      { where: 'a=1,b=1,c=1,d=1,e=1,f=1' },
      'but 6 were given',
    ],
    [
      'a broken look-back',
      { covariateDays: '1.5' },
      'query.covariateDays has to be a whole number of days from 1 to 365, but "1.5" was',
    ],
  ])('is refused with %s', (_, change, message) => {
    const read = () => parse({ ...GIVEN, ...change });
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ name: 'InputError' }));
  });

  it('is refused where the kind does not fit', () => {
    expect(() => parse(GIVEN, 'proportion')).toThrow(
      'query of a proportion has to do without value',
    );
    expect(() => parse(GIVEN, 'quantile')).toThrow(
      'A quantile cannot be compared by units',
    );
    expect(() => parse({ ...GIVEN, time: undefined as never })).toThrow(
      'query.time has to be the name of a column',
    );
  });
});

describe('the selector of an arm', () => {
  it('picks the experiment and the variant', () => {
    const selector = { experiment: 'one-page', variant: 'B' };
    expect(selectVariant(EXPOSURES, selector)).toEqual({
      where: [{ column: 'experiment_key', operator: '=', value: 'one-page' }],
      variant: 'B',
    });
    expect(selectArm(EXPOSURES, { experiment: 'one-page' }).variant).toBe(
      undefined,
    );
    expect(selectArm(EXPOSURES)).toEqual({ where: [], variant: undefined });
  });

  it('is refused when it names something else, or too little', () => {
    expect(() => selectArm(EXPOSURES, { track: 'canary' })).toThrow(
      `The arm's selector has to be made of experiment and variant, which the exposures "flags" know, but "track" was given`,
    );
    expect(() => selectArm(EXPOSURES, { variant: 'B' })).toThrow(
      `The arm's selector has to name experiment as well`,
    );
    for (const selector of [undefined, { experiment: 'one-page' }]) {
      expect(() => selectVariant(EXPOSURES, selector)).toThrow(
        `The arm's selector has to name its variant, such as { experiment: …, variant: … }`,
      );
    }
  });
});

describe('what people see', () => {
  it('is the statement with what is bound to it, in one line', () => {
    expect(
      describeStatement({
        text: 'SELECT $1, $2, $3',
        parameters: ["it's\n-- x", 2.5, true],
      }),
    ).toBe("SELECT $1, $2, $3\n-- $1 = 'it''s -- x', $2 = 2.5, $3 = true");
  });

  it('is the name of the service in the warehouse', () => {
    const { entity } = target('B');
    expect(serviceName(entity)).toBe('checkout');
    const annotations = { 'hone.dev/service-name': 'checkout-v2' };
    expect(
      serviceName({ ...entity, metadata: { name: 'checkout', annotations } }),
    ).toBe('checkout-v2');
  });
});
