import { armMatchers, matcher } from './matchers';
import {
  fillPlaceholders,
  hasSelector,
  originalPosition,
} from './placeholders';
import { windowSeconds } from './windowSeconds';

const values = { selector: 'job="cart"', window: '300s', step: '60s' };

describe('placeholders', () => {
  it('are filled wherever they stand, and only whole ones', () => {
    expect(
      fillPlaceholders('rate(a{$selector}[$window]) + $step + $steps', values),
    ).toBe('rate(a{job="cart"}[300s]) + 60s + $steps');
    expect(hasSelector('a{$selector}')).toBe(true);
    expect(hasSelector('a{$selectors}')).toBe(false);
  });

  it('do not fill what a value brings along', () => {
    const tricky = { ...values, selector: 'a="$step",b="$&"' };
    expect(fillPlaceholders('x{$selector}', tricky)).toBe(
      'x{a="$step",b="$&"}',
    );
  });

  it('tell where a position of the filled query was written', () => {
    const query = 'rate(a{$selector}[$window]) !';
    const filled = fillPlaceholders(query, values);
    expect(originalPosition(query, values, filled.indexOf('a'))).toBe(1);
    expect(originalPosition(query, values, filled.indexOf('cart'))).toBe(
      query.indexOf('$selector'),
    );
    expect(originalPosition(query, values, filled.indexOf('!'))).toBe(
      query.indexOf('!'),
    );
  });
});

describe('matchers', () => {
  it('cannot be broken out of', () => {
    expect(matcher('job', 'a"} or vector(1) #\n\r\\')).toBe(
      'job="a\\"} or vector(1) #\\n\\r\\\\"',
    );
  });

  it('of an arm are in the order of their names, which have to be labels', () => {
    expect(armMatchers({ track: 'canary', app: 'x' })).toEqual([
      'app="x"',
      'track="canary"',
    ]);
    expect(armMatchers()).toEqual([]);
    expect(() => armMatchers({ 'a"}': 'x' })).toThrow(
      `made of label names such as track, but "a"}" was given`,
    );
  });
});

it('the window is the step, but at least four scrapes', () => {
  expect(windowSeconds(300, 15)).toBe(300);
  expect(windowSeconds(30, 15)).toBe(60);
  expect(windowSeconds(1, 0.1)).toBe(1);
});
