import { honeReactTranslationRef } from '../translation';
import german from './de';
import { messages } from './en';

/** Flattens nested messages as the translation ref does. */
function flatten(nested: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const parameters = (text: string) =>
  [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(match => match[1]).sort();

describe('translations', () => {
  const english = flatten(messages);

  it('has every key in German, with the same parameters', () => {
    const differing = Object.keys(english).filter(
      key =>
        JSON.stringify(parameters(english[key])) !==
        JSON.stringify(
          parameters(
            Object.entries(german).find(([k]) => k === key)?.[1] ?? 'missing',
          ),
        ),
    );
    expect(differing).toEqual([]);
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('keeps to the tone of the product', () => {
    const banned = /!|\b(oops|simply|winner|proven|significant)\b/i;
    expect(Object.values(english).filter(text => banned.test(text))).toEqual(
      [],
    );
    expect(Object.values(german).filter(text => text.includes('!'))).toEqual(
      [],
    );
  });

  it('belongs to this package', () => {
    expect(honeReactTranslationRef.id).toBe('hone-react');
  });
});
