import { ConfigReader } from '@backstage/config';
import { tmpdir } from 'node:os';
import { horizonAt } from './readHorizon';
import { readGitConfig } from './readGitConfig';

function read(...git: unknown[]) {
  return readGitConfig(
    new ConfigReader({ hone: { metrics: { git } } } as never),
  );
}

const url = 'https://github.com/acme/cart.git';
const id = 'cart';

describe('readGitConfig', () => {
  it('has none without configuration, and defaults for the rest', () => {
    expect(readGitConfig(new ConfigReader({}))).toEqual([]);
    expect(read({ id, path: '/srv/git/cart.git', pollMinutes: 5 })).toEqual([
      {
        id: 'cart',
        title: 'Git (cart)',
        location: { type: 'path', path: '/srv/git/cart.git' },
        auth: { type: 'none' },
        repository: undefined,
        service: undefined,
        tagPatterns: undefined,
        branches: undefined,
        since: { type: 'days', days: 180 },
        bots: ['[bot]', 'dependabot', 'renovate'],
        timeoutMs: 300_000,
        cacheFolder: expect.stringMatching(
          new RegExp(`^${tmpdir()}/hone-git-cart-[0-9a-f]{16}$`),
        ),
      },
    ]);
  });

  it('reads every setting', () => {
    const auth = { type: 'basic', username: 'x', password: 'y' };
    expect(
      read({
        id,
        title: 'Cart',
        url,
        auth,
        repository: 'github.com/acme/cart',
        service: 'cart-api',
        tagPattern: 'live-*',
        branches: ['main', 'release/*'],
        since: '2026-01-01',
        bots: 'robot',
        timeoutSeconds: 60,
        cacheFolder: '/var/cache/hone',
      }),
    ).toMatchObject([
      {
        title: 'Cart',
        location: { type: 'url', url, protocol: 'https' },
        auth,
        repository: 'github.com/acme/cart',
        service: 'cart-api',
        tagPatterns: ['live-*'],
        branches: ['main', 'release/*'],
        since: { type: 'instant', instant: Date.UTC(2026, 0, 1) },
        bots: ['robot'],
        timeoutMs: 60_000,
        cacheFolder: expect.stringMatching(/^\/var\/cache\/hone\/cart-/),
      },
    ]);
  });

  it.each([
    ['git@github.com:acme/cart.git', 'ssh'],
    ['ssh://git@example.com:2222/acme/cart.git', 'ssh'],
    ['file:///srv/git/cart.git', 'file'],
  ])('takes %s', (address, protocol) => {
    expect(read({ id, url: address })[0].location).toMatchObject({ protocol });
  });

  it('counts days from now and takes dates as they are', () => {
    const now = Date.UTC(2026, 10, 1);
    expect(horizonAt({ type: 'days', days: 1 }, now)).toBe(now - 86_400_000);
    expect(horizonAt({ type: 'days', days: 99_999 }, now)).toBe(
      Date.UTC(1972, 0, 1),
    );
    expect(horizonAt({ type: 'instant', instant: 1e12 }, now)).toBe(1e12);
  });

  const at = 'hone.metrics.git[0]';
  it.each([
    [{ url }, `${at}.id is missing: it has to be made of lower-case letters`],
    [
      { id: 'A B', url },
      `${at}.id has to be made of lower-case letters, digits and dashes, but "A B" was given`,
    ],
    [
      { id },
      `${at}.url is missing: give the address of a repository, or the path of one on disk`,
    ],
    [{ id, url, path: '/x' }, `${at}.url and path are both given`],
    [
      { id, path: 'x' },
      `${at}.path has to be absolute such as /srv/git/cart.git, but "x" was given`,
    ],
    [
      { id, url: 'http://h/x' },
      `${at}.url has to be an https, ssh or file address`,
    ],
    [
      { id, url: 'ext::sh -c x' },
      `${at}.url has to be an https, ssh or file address`,
    ],
    [
      { id, url: '--upload-pack=x' },
      `${at}.url has to be an https, ssh or file address`,
    ],
    [
      { id, url: 'git@-oProxyCommand=x:y' },
      `${at}.url has to be an https, ssh or file address`,
    ],
    [{ id, url: 'ssh://-oProxyCommand=x/y' }, `${at}.url`],
    [
      { id, url: 'https://a:b@h/x' },
      `${at}.url must not hold a user or password`,
    ],
    [
      { id, url: 'https://h/x?token=1' },
      `${at}.url must not have a query or fragment`,
    ],
    [
      { id, url, repository: 'https://h/x' },
      `${at}.repository has to be a name without protocol`,
    ],
    [
      { id, url, service: '' },
      `${at}.service has to be the name of a service, but "" was given`,
    ],
    [
      { id, url, tagPattern: [] },
      `${at}.tagPattern has to be a pattern such as v*, or a list of them, but [] was given`,
    ],
    [
      { id, url, branches: 5 },
      `${at}.branches has to be a pattern such as v*, or a list of them, but 5 was given`,
    ],
    [
      { id, url, since: 'yesterday' },
      `${at}.since has to be a number of days such as "180 days", or a date`,
    ],
    [
      { id, url, since: '1970-01-01' },
      `${at}.since has to be a number of days such as "180 days", or a date`,
    ],
    [
      { id, url, timeoutSeconds: 0 },
      `${at}.timeoutSeconds has to be a number of seconds from 1 to 86400, but 0 was given`,
    ],
    [
      { id, url, cacheFolder: 'x' },
      `${at}.cacheFolder has to be an absolute path, but "x" was given`,
    ],
    [{ id, url, tagPatern: 'x' }, `${at} has no setting "tagPatern"`],
    [
      { id, url, auth: { type: 'key' } },
      `${at}.auth has to have the type none, basic or bearer`,
    ],
    [
      { id, url, auth: { type: 'bearer' } },
      `${at}.auth.token has to be a text`,
    ],
    [
      { id, path: '/x', auth: { type: 'bearer', token: 't' } },
      `${at}.auth is given, but only an https address can use it`,
    ],
  ])('refuses %j', (settings, sentence) => {
    expect(() => read(settings)).toThrow(sentence);
  });

  it('refuses an id that is given twice', () => {
    expect(() => read({ id, url }, { id, path: '/x' })).toThrow(
      'hone.metrics.git[1].id has to be unique, but "cart" is given twice',
    );
  });

  it.each([
    { id, url, auth: { type: 'bearer', token: ['s3cret'] } },
    { id, url, auth: { type: 'basic', username: 's3cret', password: 7 } },
    { id, url, auth: { type: 's3cret' } },
    { id, url: 'https://x:s3cret@h/x' },
    { id, url: 'https://x:s3cret@ h/x' },
    { id, url: 'https://h/x?key=s3cret' },
    { id, path: '/x', auth: { type: 'bearer', token: 's3cret' } },
  ])('never repeats a secret: %j', settings => {
    let message = '';
    try {
      read(settings);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('hone.metrics.git[0]');
    expect(message).not.toContain('s3cret');
  });
});
