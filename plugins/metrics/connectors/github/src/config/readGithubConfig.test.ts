import { ConfigReader } from '@backstage/config';
import { readGithubConfig } from './readGithubConfig';

const id = 'shop';
const repositories = ['acme/cart'];

function read(
  sources: unknown[],
  github: object[] = [
    { host: 'ghe.example', apiBaseUrl: 'https://ghe.example/api/v3' },
    { host: 'plain.example', apiBaseUrl: 'http://plain.example/api/v3' },
    { host: 'local.example', apiBaseUrl: 'http://localhost:9999' },
    { host: 'half.example' },
  ],
) {
  return readGithubConfig(
    new ConfigReader({
      integrations: { github },
      hone: { metrics: { github: sources } },
    } as never),
  );
}

describe('readGithubConfig', () => {
  it('has none without configuration, and defaults for the rest', () => {
    expect(readGithubConfig(new ConfigReader({}))).toEqual([]);
    expect(read([{ id, repositories, pollMinutes: 5 }], [])).toEqual([
      {
        id,
        title: 'GitHub (shop)',
        host: 'github.com',
        apiBaseUrl: 'https://api.github.com',
        repositories,
        services: [],
        workflows: [],
        environments: ['*'],
        unplanned: ['*hotfix*'],
        details: 'none',
        bots: ['[bot]', 'dependabot', 'renovate'],
        horizonDays: 90,
        concurrency: 4,
        webhookSecrets: [],
      },
    ]);
  });

  it('reads every setting', () => {
    const secret = 'a secret of some length';
    expect(
      read([
        {
          id,
          title: 'Shop',
          host: 'ghe.example',
          repositories: ['acme/cart', 'acme/.github'],
          services: [
            {
              repository: 'acme/mono',
              environment: ['cart-*', 'basket-*'],
              task: 'deploy:cart',
              service: 'cart',
              as: 'production',
            },
          ],
          workflows: [
            {
              repository: 'acme/*',
              workflow: 'deploy.yml',
              job: 'deploy-*',
              branches: 'main',
              environment: 'live',
              service: 'cart',
            },
          ],
          environments: 'production',
          unplanned: ['fix/*'],
          details: 'files',
          bots: 'robot',
          horizonDays: 30,
          concurrency: 8,
          webhookSecret: [secret, `${secret}!`],
        },
      ]),
    ).toEqual([
      {
        id,
        title: 'Shop',
        host: 'ghe.example',
        apiBaseUrl: 'https://ghe.example/api/v3',
        repositories: ['acme/cart', 'acme/.github'],
        services: [
          {
            repositories: ['acme/mono'],
            environments: ['cart-*', 'basket-*'],
            tasks: ['deploy:cart'],
            service: 'cart',
            as: 'production',
          },
        ],
        workflows: [
          {
            repositories: ['acme/*'],
            workflow: ['deploy.yml'],
            job: ['deploy-*'],
            branches: ['main'],
            environment: 'live',
            service: 'cart',
          },
        ],
        environments: ['production'],
        unplanned: ['fix/*'],
        details: 'files',
        bots: ['robot'],
        horizonDays: 30,
        concurrency: 8,
        webhookSecrets: [secret, `${secret}!`],
      },
    ]);
  });

  it('takes a machine of its own without https, and no other', () => {
    expect(read([{ id, repositories, host: 'local.example' }])).toMatchObject([
      { apiBaseUrl: 'http://localhost:9999' },
    ]);
    expect(() => read([{ id, repositories, host: 'plain.example' }])).toThrow(
      'integrations.github has an apiBaseUrl for plain.example without https; tokens must not travel in the clear',
    );
  });

  it.each([
    [
      { id: 'Shop', repositories },
      '[0].id has to be made of lower-case letters, digits and dashes, but "Shop" was given',
    ],
    [{ repositories }, '[0].id is missing: it has to be made of'],
    [
      { id },
      '[0].repositories is missing: it has to be a list of at most 500 repositories such as acme/cart',
    ],
    [
      { id, repositories: [] },
      '[0].repositories has to be a list of at most 500 repositories such as acme/cart, but [] was given',
    ],
    [
      { id, repositories: ['acme/*'] },
      '[0].repositories.0 has to be a repository such as acme/cart, but "acme/*" was given',
    ],
    [
      { id, repositories: ['../x/y'] },
      '[0].repositories.0 has to be a repository',
    ],
    [
      { id, repositories: ['acme/..'] },
      '[0].repositories.0 has to be a repository',
    ],
    [
      { id, repositories: ['a/b', 'A/B'] },
      '[0].repositories.1 names A/B a second time; upper and lower case are the same',
    ],
    [
      { id, repositories, host: 'other.example' },
      '[0].host has to be a host of integrations.github, but "other.example" is none',
    ],
    [
      { id, repositories, host: 'half.example' },
      'integrations.github has no apiBaseUrl for half.example, which hone.metrics.github[0] needs; give one such as https://half.example/api/v3',
    ],
    [
      { id, repositories, horizonDays: 0 },
      '[0].horizonDays has to be a whole number of days from 1 to 730, but 0 was given',
    ],
    [
      { id, repositories, details: 'all' },
      '[0].details has to be none or files, but "all" was given',
    ],
    [
      { id, repositories, services: [{}] },
      '[0].services.0.service is missing: it has to be a text of at most 255 characters',
    ],
    [{ id, repositories, workflows: [{ file: 'x' }] }, '[0].workflows.0'],
    [{ id, repositories, branch: 'main' }, '[0] has no setting "branch"'],
  ])('refuses %j with a sentence', (source, sentence) => {
    expect(() => read([source])).toThrow(sentence);
  });

  it('never repeats a secret', () => {
    expect(() => read([{ id, repositories, webhookSecret: 's3cret' }])).toThrow(
      /^hone\.metrics\.github\[0\]\.webhookSecret has to be a secret of at least 16 characters, or a list of up to 5 of them$/,
    );
    expect(() =>
      read([{ id, repositories, webhookSecret: ['s3cret', 'x'] }]),
    ).toThrow(/^(?!.*s3cret).*webhookSecret.* has to be a secret/);
  });

  it('wants an id for each', () => {
    expect(() =>
      read([
        { id, repositories },
        { id, repositories },
      ]),
    ).toThrow(
      'hone.metrics.github[1].id has to be unique, but "shop" is given twice',
    );
  });
});
