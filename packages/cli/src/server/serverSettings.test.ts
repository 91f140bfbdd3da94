import { serverSettings } from './serverSettings';

const TOKEN = 'token-4711';

describe('serverSettings', () => {
  it.each([
    ['https://portal.example.com', 'https://portal.example.com'],
    ['https://portal.example.com/', 'https://portal.example.com'],
    ['http://127.0.0.1:7007/hone/', 'http://127.0.0.1:7007/hone'],
  ])('reads %s', (url, baseUrl) => {
    expect(
      serverSettings({ HONE_URL: url, HONE_TOKEN: ` ${TOKEN}\n` }),
    ).toEqual({ baseUrl, token: TOKEN });
  });

  it.each([
    [{ HONE_TOKEN: TOKEN }, 'HONE_URL is missing'],
    [{ HONE_URL: 'portal', HONE_TOKEN: TOKEN }, 'HONE_URL has to be'],
    [
      { HONE_URL: 'file:///etc/passwd', HONE_TOKEN: TOKEN },
      'begins with https',
    ],
    [
      { HONE_URL: 'https://u:sesame@portal.example.com', HONE_TOKEN: TOKEN },
      'without user, password',
    ],
    [{ HONE_URL: 'https://p.example.com?x=1', HONE_TOKEN: TOKEN }, 'query'],
    [{ HONE_URL: 'https://p.example.com' }, 'HONE_TOKEN is missing'],
    [{ HONE_URL: 'https://p.example.com', HONE_TOKEN: ' ' }, 'HONE_TOKEN is'],
    [
      { HONE_URL: 'https://p.example.com', HONE_TOKEN: 'sesame open\nX: y' },
      'what was given is not shown',
    ],
  ])('refuses %j', (env, sentence) => {
    expect(() => serverSettings(env)).toThrow(sentence);
    expect(() => serverSettings(env)).not.toThrow('sesame');
  });
});
