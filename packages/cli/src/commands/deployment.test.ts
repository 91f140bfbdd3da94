import { EXIT } from '../Failure';
import {
  deployment,
  GITHUB,
  releasesOf,
  report,
} from '../__testUtils__/report';
import { startPortal, TOKEN, type Portal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

describe('hone report deployment and incident', () => {
  let portal: Portal;
  let env: Record<string, string>;

  beforeAll(async () => {
    portal = await startPortal();
    env = { HONE_URL: portal.url, HONE_TOKEN: TOKEN };
  });
  afterAll(() => portal?.stop());

  it('makes one deployment of start, end and a repeated step', async () => {
    const options = { env: { ...env, ...GITHUB } };
    expect(await report(deployment('running'), options)).toMatchObject({
      code: EXIT.done,
      printed: [
        'deployment acme/cart/4711/1/cart-api/production of cart-api: reported',
      ],
    });
    expect((await report(deployment('succeeded'), options)).code).toBe(
      EXIT.done,
    );
    expect((await report(deployment('succeeded'), options)).code).toBe(
      EXIT.done,
    );
    expect(await releasesOf(portal)).toMatchObject([
      {
        id: 'acme/cart/4711/1/cart-api/production',
        kind: 'deployment',
        sha: 'c0ffee',
      },
    ]);
  });

  it('takes what is given before what the pipeline says', async () => {
    const at = new Date(Date.now() - 86_400_000).toISOString();
    const args = deployment(
      ...(['succeeded', '--id', 'd-1', '--at', at] as const),
      ...['--sha', 'beef', '--digest', 'sha256:1', '--unplanned'],
      ...['--source', 'ci', '--url', 'https://ci.example.com/1'],
    );
    expect(await report(args, { env })).toMatchObject({ code: EXIT.done });
    expect(await releasesOf(portal)).toContainEqual(
      expect.objectContaining({
        id: 'd-1',
        at,
        sha: 'beef',
        digest: 'sha256:1',
        unplanned: true,
      }),
    );
  });

  it('links an incident to its deployment', async () => {
    const minutesAgo = (n: number) =>
      new Date(Date.now() - n * 60_000).toISOString();
    const id = 'acme/cart/4711/1/cart-api/production';
    const { code } = await report(
      [
        ...['incident', '--service', 'cart-api', '--id', 'INC-1'],
        ...['--created-at', minutesAgo(2), '--impact-at', minutesAgo(3)],
        ...['--mitigated-at', minutesAgo(1), '--cause-deployment', id],
      ],
      { env },
    );
    expect(code).toBe(EXIT.done);
    expect(
      (await releasesOf(portal)).find(release => release.id === id),
    ).toMatchObject({
      outcome: 'failed',
      evidence: [{ type: 'incident', id: 'INC-1', confidence: 'explicit' }],
    });
  });

  it('says that the catalog does not know a service yet', async () => {
    const args = deployment('running', '--id', 'd-2');
    args[2] = 'ghost';
    expect(await report(args, { env })).toMatchObject({
      code: EXIT.done,
      complaints: [
        expect.stringContaining('The catalog has no service "ghost" yet'),
      ],
    });
  });
});
