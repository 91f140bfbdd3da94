import { ConfigReader } from '@backstage/config';
import { readAzureConfig } from './readAzureConfig';

const SECRET = 'a-password-of-the-hook';
const least = {
  id: 'shop',
  url: 'https://dev.azure.com/acme',
  project: 'shop',
  deployments: [{ pipeline: 12 }],
};
const read = (...projects: unknown[]) =>
  readAzureConfig(
    new ConfigReader({
      hone: { metrics: { azureDevOps: projects } },
    } as never),
  );
const sentence = (more: object, ...others: object[]) => {
  try {
    read({ ...least, ...more }, ...others);
  } catch (error) {
    return `${error}`;
  }
  throw new Error('It was taken');
};

describe('the settings', () => {
  it('are none without configuration', () => {
    expect(readAzureConfig(new ConfigReader({}))).toEqual([]);
  });

  it('have defaults', () => {
    expect(read(least)).toEqual([
      {
        id: 'shop',
        title: 'Azure DevOps (shop)',
        settings: 'hone.metrics.azureDevOps[0]',
        baseUrl: 'https://dev.azure.com/acme',
        project: 'shop',
        repositoryPrefix: 'dev.azure.com/acme',
        deployments: [
          {
            pipeline: 12,
            stage: undefined,
            environment: 'production',
            service: undefined,
          },
        ],
        releases: [],
        commits: true,
        bots: [
          '[bot]',
          'dependabot',
          'renovate',
          'Project Collection Build Service',
        ],
        horizonDays: 90,
        concurrency: 4,
        apiVersion: '7.1',
        webhook: undefined,
      },
    ]);
  });

  it('may all be set', () => {
    const [config] = read({
      ...least,
      title: 'Shop',
      url: 'https://tfs.example.com:8080/tfs/My%20Collection/',
      project: 'Big Shop',
      repositoryPrefix: 'dev.azure.com',
      deployments: [
        {
          pipeline: 'release',
          stage: 'prod',
          environment: 'live',
          service: 'x',
        },
        { pipeline: 'release', stage: 'test', environment: 'test' },
      ],
      releases: [{ pipeline: 'CD', stage: 'Production', service: 'pay' }],
      commits: false,
      bots: 'robot',
      horizonDays: 7,
      concurrency: 1,
      apiVersion: '6.0',
      webhook: { type: 'basic', username: 'hone', password: SECRET },
    });
    expect(config).toMatchObject({
      baseUrl: 'https://tfs.example.com:8080/tfs/My%20Collection',
      repositoryPrefix: 'dev.azure.com',
      releases: [
        {
          pipeline: 'CD',
          stage: 'Production',
          environment: 'production',
          service: 'pay',
        },
      ],
      bots: ['robot'],
      webhook: { type: 'basic', username: 'hone', secrets: [SECRET] },
    });
    const [other] = read({
      ...least,
      url: 'https://tfs.example.com/tfs/My%20Collection',
      webhook: { type: 'header', name: 'X-Hone-Token', token: [SECRET] },
    });
    expect(other).toMatchObject({
      repositoryPrefix: 'tfs.example.com/tfs/My Collection',
      webhook: { type: 'header', name: 'x-hone-token', secrets: [SECRET] },
    });
  });

  it.each([
    [{ id: 'Shop' }, '.id has to be made of lower-case letters'],
    [{ project: undefined }, '.project is missing: it has to be the name'],
    [{ project: '../_apis' }, '.project has to be the name or the id'],
    [{ project: '..' }, '.project has to be the name or the id'],
    [{ token: SECRET }, ' has no setting "token"'],
    [
      { deployments: [{ pipeline: 0 }] },
      '.deployments.0.pipeline has to be the number or the name of a pipeline, but 0 was given',
    ],
    [
      { deployments: [{ stage: 'x' }] },
      '.deployments.0.pipeline is missing: it has to be the number or the name',
    ],
    [
      { deployments: [{ pipeline: 1, branch: 'x' }] },
      '.deployments.0 has no setting "branch"',
    ],
    [{ deployments: 'cart' }, '.deployments has to be a list of at most 100'],
    [{ deployments: [] }, '.deployments is missing: it has to say which'],
    [
      { deployments: [{ pipeline: 1 }, { pipeline: 1, service: 'x' }] },
      '.deployments.1 has to be another pipeline or stage than those before',
    ],
    [
      { releases: [{ pipeline: 1, stage: 'x', service: 'y' }] },
      '.webhook is missing: classic releases are told by service hooks alone',
    ],
    [
      { releases: [{ pipeline: 1, stage: 'x' }] },
      '.releases.0.service is missing: it has to be the name of a service',
    ],
    [{ horizonDays: 0 }, '.horizonDays has to be a whole number of days'],
    [{ horizonDays: 1.5 }, '.horizonDays has to be a whole number of days'],
    [{ concurrency: 17 }, '.concurrency has to be a whole number from 1 to 16'],
    [{ apiVersion: 7.1 }, '.apiVersion has to be a version of the REST API'],
    [{ commits: 'no' }, '.commits has to be true or false, but "no" was given'],
    [
      { repositoryPrefix: 'https://dev.azure.com/acme' },
      '.repositoryPrefix has to be a name without protocol',
    ],
    [{ url: 'http://dev.azure.com/acme' }, '.url has to be an https address'],
    [{ url: 'dev.azure.com/acme' }, '.url has to be an https address'],
    [
      { url: 'https://dev.azure.com' },
      '.url has to name the organisation or collection',
    ],
    [
      { url: 'https://dev.azure.com/%zz' },
      '.url has to be an https address in',
    ],
    [{ url: 'https://dev.azure.com/acme?x=1' }, '.url has to be an https'],
    [
      { webhook: {} },
      '.webhook.type is missing: it has to have the type basic or header',
    ],
  ])('that are wrong are named: %j', (more, expected) => {
    expect(sentence(more)).toContain(
      `InputError: hone.metrics.azureDevOps[0]${expected}`,
    );
  });

  it.each([
    [{ url: `https://me:${SECRET}@dev.azure.com/acme` }],
    [{ url: `http://example.com/${SECRET}` }],
    [{ webhook: { type: 'basic', username: 'a:b', password: SECRET } }],
    [{ webhook: { type: 'header', name: 'X Y', token: SECRET } }],
    [{ webhook: { type: 'header', name: SECRET.repeat(9), token: SECRET } }],
    [{ webhook: { type: 'basic', username: 'a', password: 'too-short' } }],
    [{ webhook: { type: 'basic', username: 'a', password: [SECRET, 7] } }],
    [{ webhook: SECRET }],
  ])('that may hold a secret are not repeated', more => {
    const text = sentence(more);
    expect(text).toMatch(/^InputError: hone\.metrics\.azureDevOps\[0\]\./);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('too-short');
  });

  it('have to have ids of their own', () => {
    expect(sentence({}, least)).toContain(
      'hone.metrics.azureDevOps[1].id has to be unique, but "shop" is given twice',
    );
  });

  it('take a host of its own per organisation, and a server on this machine', () => {
    const urls = [
      ['https://acme.visualstudio.com/', 'acme.visualstudio.com'],
      ['http://localhost:8080/tfs/Default', 'localhost:8080/tfs/Default'],
    ];
    for (const [url, repositoryPrefix] of urls) {
      expect(read({ ...least, url })).toMatchObject([{ repositoryPrefix }]);
    }
  });
});
