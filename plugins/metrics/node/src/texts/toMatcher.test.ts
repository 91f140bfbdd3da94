import { toMatcher } from './toMatcher';

describe('patterns', () => {
  it.each([
    [['main'], 'main'],
    [['release/*'], 'release/1.2/fixes'],
    [['release/*'], 'release/'],
    [['*hotfix*'], 'team/hotfix-1'],
    [['a**b'], 'ab'],
    [['v?.0'], 'v1.0'],
    [['main', 'v*'], 'v1'],
    [['*'], ''],
    [['*'], 'two\nlines'],
  ])('%j fit %j', (patterns, text) => {
    expect(toMatcher(patterns)(text)).toBe(true);
  });

  it.each([
    [[], ''],
    [[], 'main'],
    [['main'], 'main2'],
    [['main'], 'a/main'],
    [['v?.0'], 'v.0'],
    [['v?.0'], 'v10.0'],
    [['v1.0'], 'v1x0'],
    [['main'], 'main\n'],
  ])('%j do not fit %j', (patterns, text) => {
    expect(toMatcher(patterns)(text)).toBe(false);
  });

  it('take the signs of regular expressions for themselves', () => {
    const signs = '.+^${}()|[]\\-/';
    expect(toMatcher([signs])(signs)).toBe(true);
    expect(toMatcher(['[ab]'])('a')).toBe(false);
    expect(toMatcher(['a|b'])('a')).toBe(false);
  });

  it('tell upper from lower case unless they should not', () => {
    expect(toMatcher(['Hotfix/*'])('hotfix/1')).toBe(false);
    expect(toMatcher(['Hotfix/*'], { ignoreCase: true })('hotFIX/1')).toBe(
      true,
    );
  });
});
