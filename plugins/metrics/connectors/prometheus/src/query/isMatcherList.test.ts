import { matcher } from '@hone/backstage-plugin-metrics-node';
import fc from 'fast-check';
import { isMatcherList } from './isMatcherList';

describe('a list of matchers', () => {
  it('cannot be broken out of by any value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), value => {
        const text = matcher('job', value);
        expect(isMatcherList(text)).toBe(true);
        expect(isMatcherList(`${text},a="b"`)).toBe(true);
        expect(text.match(/job=/g)!.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    expect(matcher('job', 'a"} or vector(1) #\n\\')).toBe(
      'job="a\\"} or vector(1) #\\n\\\\"',
    );
  });

  it.each([
    ['job="cart"', true],
    ['job="cart",namespace=~"a|b",x!="y",z!~"w"', true],
    ['', false],
    ['cart', false],
    ['job=cart', false],
    ['job="cart"} or up{a="b"', false],
    ['job="cart"}[5m', false],
    ['job="cart', false],
  ])('knows whether %s is a list of them', (text, expected) => {
    expect(isMatcherList(text)).toBe(expected);
  });
});
