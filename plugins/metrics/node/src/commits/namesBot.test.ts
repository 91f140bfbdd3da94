import { namesBot } from './namesBot';

const BOTS = ['[bot]', 'Dependabot'];

describe('authors', () => {
  it.each(['renovate[BOT] <bot@example.com>', 'dependabot', 'x DEPENDABOT-2'])(
    'are bots: %s',
    author => expect(namesBot(author, BOTS)).toBe(true),
  );

  it.each(['', 'Abbot <abbot@example.com>', 'b', 'depend bot'])(
    'are no bots: %j',
    author => expect(namesBot(author, BOTS)).toBe(false),
  );

  it('are people where no bots are known', () => {
    expect(namesBot('renovate[bot]', [])).toBe(false);
  });
});
