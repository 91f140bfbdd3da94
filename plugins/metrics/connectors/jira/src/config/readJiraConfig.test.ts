import { ConfigReader } from '@backstage/config';
import { readJiraConfig } from './readJiraConfig';

function read(...jira: unknown[]) {
  return readJiraConfig(
    new ConfigReader({ hone: { metrics: { jira } } } as never),
  );
}

const auth = { type: 'bearer', token: 'token-1' };
const site = {
  id: 'tracker',
  url: 'https://acme.atlassian.net/',
  auth,
  projects: ['SHOP'],
};

describe('readJiraConfig', () => {
  it('has none without configuration, and defaults for the rest', () => {
    expect(readJiraConfig(new ConfigReader({}))).toEqual([]);
    expect(read(site)).toEqual([
      {
        id: 'tracker',
        title: 'Jira (tracker)',
        settings: 'hone.metrics.jira[0]',
        edition: 'cloud',
        siteUrl: 'https://acme.atlassian.net',
        apiUrl: 'https://acme.atlassian.net',
        auth,
        rules: {
          projects: ['SHOP'],
          defects: {
            types: ['Bug'],
            filter: undefined,
            foundAtField: undefined,
            duplicateLink: 'duplicates',
          },
          incidents: {
            types: ['Incident'],
            impactAtField: undefined,
            detectedAtField: undefined,
            mitigatedAtField: undefined,
            cause: { field: undefined, link: undefined, none: ['none'] },
          },
          service: [
            { type: 'component' },
            { type: 'label', prefix: 'service:' },
          ],
          dismissed: [
            'Duplicate',
            'Cannot Reproduce',
            'Declined',
            'Invalid',
            'Not a Bug',
          ],
        },
        horizonDays: 90,
        concurrency: 2,
        secrets: [],
      },
    ]);
  });

  it('reads every setting', () => {
    const [config] = read({
      ...site,
      title: 'Tracker',
      apiUrl: 'https://api.atlassian.com/ex/jira/11223344-a1b2-4c3d-8e9f-0/',
      edition: 'data-center',
      auth: { type: 'basic', username: 'bot@acme.example', token: 't' },
      projects: ['SHOP', 'PAY'],
      defects: {
        types: ['10004'],
        jql: 'labels = production OR environment ~ "(live)"',
        foundAtField: 'customfield_10061',
        duplicateLink: 'repeats',
      },
      incidents: {
        types: ['Incident', 'Outage'],
        impactAtField: 'customfield_1',
        detectedAtField: 'customfield_2',
        mitigatedAtField: 'customfield_3',
        causeField: 'customfield_4',
        causeLink: 'is caused by',
        noCause: ['none', 'a provider'],
      },
      service: [
        { field: 'customfield_5' },
        { projects: { shop: 'cart' } },
        'component',
        { label: 'svc-' },
      ],
      dismissed: ['Duplicate'],
      horizonDays: 30,
      concurrency: 1,
      webhookSecret: 'a-secret-of-length',
    });
    expect(config).toMatchObject({
      title: 'Tracker',
      edition: 'data-center',
      siteUrl: 'https://acme.atlassian.net',
      apiUrl: 'https://api.atlassian.com/ex/jira/11223344-a1b2-4c3d-8e9f-0',
      rules: {
        projects: ['SHOP', 'PAY'],
        defects: {
          types: ['10004'],
          filter: 'labels = production OR environment ~ "(live)"',
          foundAtField: 'customfield_10061',
          duplicateLink: 'repeats',
        },
        incidents: {
          impactAtField: 'customfield_1',
          detectedAtField: 'customfield_2',
          mitigatedAtField: 'customfield_3',
          cause: {
            field: 'customfield_4',
            link: 'is caused by',
            none: ['none', 'a provider'],
          },
        },
        service: [
          { type: 'field', field: 'customfield_5' },
          { type: 'project', names: { SHOP: 'cart' } },
          { type: 'component' },
          { type: 'label', prefix: 'svc-' },
        ],
        dismissed: ['Duplicate'],
      },
      horizonDays: 30,
      concurrency: 1,
      secrets: ['a-secret-of-length'],
    });
  });

  it('takes http on this machine, and a path', () => {
    const url = 'http://localhost:8080/jira/';
    expect(read({ ...site, url })[0].siteUrl).toBe(
      'http://localhost:8080/jira',
    );
  });

  const at = 'hone.metrics.jira[0]';
  it.each([
    [{ id: 'A B' }, `${at}.id has to be made of lower-case letters`],
    [{ url: undefined }, `${at}.url is missing: it has to be an address`],
    [{ url: 'http://jira.acme.example' }, `${at}.url has to be an https addre`],
    [{ url: 'acme' }, `${at}.url has to be an https address`],
    [{ url: 'https://a:b@h' }, `${at}.url must not hold a user or password`],
    [{ apiUrl: 'https://h?x=1' }, `${at}.apiUrl must not have a query`],
    [
      { edition: 'server' },
      `${at}.edition has to be cloud or data-center, but`,
    ],
    [{ auth: undefined }, `${at}.auth has to have the type basic`],
    [{ auth: { type: 'oauth' } }, `${at}.auth has to have the type basic`],
    [
      { auth: { ...auth, key: 'x' } },
      `${at}.auth has a setting that it does not know`,
    ],
    [{ auth: { type: 'bearer' } }, `${at}.auth.token has to be a text`],
    [{ projects: [] }, `${at}.projects has to be a list of 1 to 100 projects`],
    [
      { projects: ['SHOP\u0000'] },
      `${at}.projects.0 has to be a list of 1 to 100 projects`,
    ],
    [{ defects: { types: 'Bug' } }, `${at}.defects.types has to be a list`],
    [
      { defects: { types: ['Incident'] } },
      `${at}.incidents.types has to differ from defects.types, but "Incident" is in both`,
    ],
    [
      { defects: { types: [] }, incidents: { types: [] } },
      `${at}.defects.types and incidents.types are both empty`,
    ],
    [
      { defects: { jql: 'a = 1) OR (project = SECRET' } },
      `${at}.defects.jql closes a parenthesis that it does not open, but "a = 1) OR`,
    ],
    [{ defects: { bugs: [] } }, `${at}.defects has no setting "bugs"`],
    [
      { incidents: { impactAtField: 'Impact at' } },
      `${at}.incidents.impactAtField has to be the id of a field such as customfield_10050, but "Impact at" was given`,
    ],
    [{ service: ['name'] }, `${at}.service.0 has to be a list of component`],
    [{ service: [{ field: '1 2' }] }, `${at}.service.0`],
    [{ horizonDays: 0 }, `${at}.horizonDays has to be a whole number of days`],
    [{ concurrency: 1.5 }, `${at}.concurrency has to be a whole number from 1`],
    [{ project: 'SHOP' }, `${at} has no setting "project"`],
    [
      { webhookSecret: 'short' },
      `${at}.webhookSecret has to be a secret of at least 16 characters`,
    ],
  ])('refuses %j', (settings, sentence) => {
    expect(() => read({ ...site, ...settings })).toThrow(sentence);
  });

  it('refuses an id that is given twice', () => {
    expect(() => read(site, site)).toThrow(
      'hone.metrics.jira[1].id has to be unique, but "tracker" is given twice',
    );
  });

  it.each([
    { auth: { type: 'bearer', token: ['s3cret'] } },
    { auth: { type: 'basic', username: 's3cret', password: 's3cret' } },
    { auth: { type: 's3cret' } },
    { url: 'https://bot:s3cret@h' },
    { url: 'https://h?key=s3cret' },
    { webhookSecret: 's3cret' },
    { webhookSecret: { key: 's3cret' } },
  ])('never repeats a secret: %j', settings => {
    let message = '';
    try {
      read({ ...site, ...settings });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('hone.metrics.jira[0]');
    expect(message).not.toContain('s3cret');
  });
});
