import { toUrl } from './toUrl';

const START = 'https://example.com/';

describe('addresses', () => {
  it.each([
    START,
    'http://localhost:3000/runs?id=1#top',
    START.padEnd(1_000, 'x'),
  ])('stay as they are: %s', text => expect(toUrl(text)).toBe(text));

  it.each([
    undefined,
    null,
    '',
    'example.com',
    'https://',
    'data:text/html,https://example.com',
    `${START} x`,
    `${START}\n`,
    START.padEnd(1_001, 'x'),
  ])('are not %j', text => expect(toUrl(text)).toBeUndefined());
});
