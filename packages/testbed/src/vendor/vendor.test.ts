import { Contract } from './Contract';
import { startVendor } from './startVendor';

const MISSING =
  'Descriptions of vendors not found: set HONE_DATA to the folder that holds specs.';

const request = (path: string, query = '', method = 'GET', body?: unknown) => ({
  method,
  path,
  query: new URLSearchParams(query),
  headers: {},
  body,
});

describe('contracts of vendors', () => {
  const load = async (name: string) => {
    const contract = await Contract.load(name);
    if (!contract) {
      if (process.env.CI) throw new Error(MISSING);
      process.stdout.write(`${MISSING}\n`);
    }
    return contract;
  };

  it('reads OpenAPI: what is right passes, what is wrong is named', async () => {
    const contract = await load('github-actions-subset.openapi.json');
    if (!contract) return;
    const path = '/repos/acme/cart/deployments';
    expect(contract.checkRequest(request(path, 'per_page=100'))).toEqual([]);
    expect(contract.checkRequest(request(path, 'size=100'))).toEqual([
      'query.size is not described for /repos/{owner}/{repo}/deployments',
    ]);
    expect(contract.checkRequest(request(path, 'per_page=many'))).toEqual([
      'query.per_page has to be a whole number, but many was given',
    ]);
    expect(contract.checkRequest(request('/repos/acme'))).toEqual([
      'GET /repos/acme is not described',
    ]);
    expect(
      contract.checkRequest(request(path, '', 'POST', { environment: 'x' })),
    ).toEqual([expect.stringContaining("must have required property 'ref'")]);
    expect(
      contract.checkAnswer(request(path), { status: 200, body: [{ id: 1 }] })
        .length,
    ).toBeGreaterThan(5);
    expect(
      contract.checkAnswer(request(path), { status: 200, body: [] }),
    ).toEqual([]);
  });

  it('reads Swagger 2, and knows which properties there are', async () => {
    const contract = await load('azure-devops-7.1-build.swagger2.json');
    if (!contract) return;
    const builds = request(
      '/acme/shop/_apis/build/builds',
      'api-version=7.1&$top=10',
    );
    expect(contract.checkRequest(builds)).toEqual([]);
    expect(contract.checkRequest(request(builds.path, '$top=10'))).toEqual([
      'query.api-version is missing',
    ]);
    const body = [{ id: 1, status: 'completed', outcome: 'good' }];
    expect(contract.checkAnswer(builds, { status: 200, body })).toEqual([
      expect.stringContaining(
        'additional properties {"additionalProperty":"outcome"}',
      ),
    ]);
  });

  it('knows the payloads of webhooks', async () => {
    const contract = await load('github-webhooks-subset.schemas.json');
    if (!contract) return;
    expect(
      contract.checkSchema('webhook-deployment-created', {}),
    ).toContainEqual(expect.stringContaining("required property 'deployment'"));
  });
});

describe('a vendor on this machine', () => {
  it('answers, and lets happen what is expected to go wrong', async () => {
    const vendor = await startVendor({
      contract: null,
      handle: ({ path }) => ({ status: 200, body: { path } }),
    });
    try {
      vendor.expect(
        { on: /later/, cut: true },
        { answer: { status: 429, headers: { 'Retry-After': '1' } } },
      );
      const first = await fetch(`${vendor.url}/now?a=1`);
      expect([first.status, first.headers.get('retry-after')]).toEqual([
        429,
        '1',
      ]);
      const second = await fetch(`${vendor.url}/now`);
      expect(await second.json()).toEqual({ path: '/now' });
      await expect(
        fetch(`${vendor.url}/later`).then(answer => answer.text()),
      ).rejects.toThrow();
      expect(vendor.requests.map(({ path }) => path)).toEqual([
        '/now',
        '/now',
        '/later',
      ]);
      expect(vendor.faults).toEqual([]);
    } finally {
      await vendor.stop();
    }
  });
});
