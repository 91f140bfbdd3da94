import { cursorText } from './cursorText';

/** Knows an object with a whole number n. */
const schema = {
  safeParse(value: unknown) {
    const n = (value as { n?: unknown } | null)?.n;
    return Number.isInteger(n)
      ? { success: true, data: { n: n as number } }
      : { success: false };
  },
  parse(value: unknown) {
    const { data } = this.safeParse(value);
    if (!data) throw new Error('n has to be a whole number');
    return data;
  },
};

describe('cursorText', () => {
  const { parse, format } = cursorText(schema);

  it('brings a position back', () => {
    expect(parse(format({ n: 5 }))).toEqual({ n: 5 });
  });

  it.each(['', 'x', '{', 'null', '{"n":"5"}', '[]'])(
    'knows that %j is none',
    text => {
      expect(parse(text)).toBeUndefined();
    },
  );

  it('writes nothing that it could not read', () => {
    expect(() => format({ n: 0.5 })).toThrow('n has to be a whole number');
  });
});
