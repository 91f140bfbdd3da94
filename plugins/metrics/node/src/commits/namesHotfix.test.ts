import { namesHotfix } from './namesHotfix';

describe('names of hotfixes', () => {
  it.each(['hotfix/1.2.1', 'team/Hotfix-checkout', 'v1.2.1-HOTFIX.1'])(
    'hold the word: %s',
    name => expect(namesHotfix(name)).toBe(true),
  );

  it.each(['', 'main', 'fix/hot', 'hot-fix/1', 'release/1.2'])(
    'are not %j',
    name => expect(namesHotfix(name)).toBe(false),
  );
});
