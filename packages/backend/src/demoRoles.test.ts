import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHAMPIONS_MATRIX,
  type ChampionsWorld,
} from './__testUtils__/championsMatrix';
import { makeChampionsWorld } from './__testUtils__/championsWorld';
import {
  MATRIX,
  ROLE_ORDER,
  type Send,
  type World,
} from './__testUtils__/permissionMatrix';
import {
  startDemoPortal,
  type DemoPortal,
} from './__testUtils__/startDemoPortal';

jest.setTimeout(600_000);

/** The operations of a domain's contract. */
function operationsOf(domain: 'experiments' | 'champions'): string[] {
  const contract = join(
    __dirname,
    `../../../plugins/${domain}/backend/src/generated/spec.ts`,
  );
  return [...readFileSync(contract, 'utf8').matchAll(/"operationId": "(\w+)"/g)]
    .map(([, id]) => id)
    .sort();
}

const CHECKOUT = 'group:hone-demo/checkout';
const LETTERS: Record<number, string> = { 400: 'x', 403: 'n', 404: '-' };
/** What passes: done, or only the state or the revision is in the way. */
const PASSED = [200, 201, 202, 204, 409];

/** The letter of the matrix for a status; any other status is shown as it is. */
function letterOf(status: number): string {
  return PASSED.includes(status) ? 'y' : LETTERS[status] ?? `[${status}]`;
}

function sender(url: string): Send {
  return async (token, method, path, body, revision) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(revision === undefined ? {} : { 'if-match': String(revision) }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    let read: unknown = text;
    try {
      read = JSON.parse(text);
    } catch {
      // Files are not JSON, and 204 has no body.
    }
    return { status: response.status, body: read };
  };
}

/** What the rows of the matrix act on, made by the developer. */
async function makeWorld(portal: DemoPortal): Promise<World> {
  const send = sender(portal.url);
  const make = async (path: string, body: unknown) => {
    const answer = await send(portal.developer, 'POST', path, body);
    if (answer.status === 201) return answer.body;
    throw new Error(`POST ${path}: ${JSON.stringify(answer.body)}`);
  };
  const running = await send(portal.developer, 'GET', '/experiments/EXP-001');
  const { metricId } = running.body.metrics[0];
  const hypothesis = {
    problem: 'Reviews wait.',
    solution: 'Review first.',
    metric: 'Lead time falls by 10%.',
  };
  const input: ExperimentInput = {
    title: 'Nobody outside may see this',
    entityRef: 'component:hone-demo/promo-service',
    ownerRef: CHECKOUT,
    design: 'process',
    hypothesis,
    metrics: [{ role: 'primary', metricId, minimumEffect: 0.1 }],
    treated: { name: 'treated' },
    plan: { durationSeconds: 28 * 86_400, baselineSeconds: 56 * 86_400 },
  };
  const canary: ExperimentInput = {
    ...input,
    title: 'A canary',
    design: 'canary',
    control: { name: 'stable' },
    plan: { durationSeconds: 3600, minimumDurationSeconds: 600 },
  };
  const idea = { title: 'An idea', hypothesis, ownerRef: CHECKOUT };
  return {
    send,
    developerToken: portal.developer,
    draft: (await make('/experiments', input)).key,
    canary: (await make('/experiments', canary)).key,
    done: 'EXP-003',
    shared: 'EXP-007',
    idea: (await make('/ideas', idea)).key,
    otherIdea: (await make('/ideas', { ...idea, title: 'Another' })).key,
    template: (
      await make('/templates', {
        title: 'A template',
        hypothesis,
        design: 'process',
      })
    ).id,
    metricId,
    input,
  };
}

describe('the roles of the demo organisation', () => {
  let portal: DemoPortal;
  let world: World;
  let champions: ChampionsWorld;
  const tokens = new Map<string, string>();
  const guest = () => tokens.get('guest-collaborator')!;
  const read = (path: string, token = guest()) =>
    world.send(token, 'GET', path);

  /** What each role is answered, and the same as the matrix writes it. */
  async function lettersOf(
    call: (token: string) => Promise<{ status: number }>,
  ): Promise<string[]> {
    const letters: string[] = [];
    for (const role of ROLE_ORDER) {
      const { status } = await call(tokens.get(role)!);
      letters.push(`${role} ${letterOf(status)}`);
    }
    return letters;
  }
  const written = (statuses: string) =>
    ROLE_ORDER.map((role, i) => `${role} ${statuses[i]}`);

  beforeAll(async () => {
    portal = await startDemoPortal();
    for (const role of ROLE_ORDER) {
      tokens.set(role, (await portal.signIn(role)).token);
    }
    world = await makeWorld(portal);
    champions = await makeChampionsWorld(
      sender(portal.championsUrl),
      portal.developer,
    );
  });
  afterAll(() => portal?.stop());

  it('are offered for signing in, and no others are', async () => {
    const roles = await portal.roles();
    expect(roles.map(({ id }) => id)).toEqual(ROLE_ORDER);
    expect(roles[0]).toEqual({
      id: 'engineer',
      title: 'Engineer',
      account: 'Checkout engineer 1',
    });
    expect((await portal.signIn('administrator')).status).toBe(400);
    expect((await portal.signIn('user:development/guest')).status).toBe(400);
  });

  it.each([
    ['experiments', MATRIX],
    ['champions', CHAMPIONS_MATRIX],
  ] as const)('are asked of every route of %s', (domain, matrix) => {
    const operations = operationsOf(domain);
    expect(operations.length).toBeGreaterThan(40);
    expect([...new Set(matrix.map(row => row.operationId))].sort()).toEqual(
      operations,
    );
  });

  it.each(MATRIX.map(row => [row.operationId, row.about ?? '', row] as const))(
    '%s %s',
    async (_operation, _about, row) => {
      expect(await lettersOf(token => row.call(world, token))).toEqual(
        written(row.statuses),
      );
    },
  );

  it.each(CHAMPIONS_MATRIX.map(row => [row.operationId, row] as const))(
    'in champions, %s',
    async (_operation, row) => {
      expect(await lettersOf(token => row.call(champions, token))).toEqual(
        written(row.statuses),
      );
    },
  );

  it('show a guest exactly what is shared', async () => {
    const list = await read('/experiments?limit=50');
    expect(list.body.items.map((item: { key: string }) => item.key)).toEqual([
      'EXP-007',
    ]);
    const counts = await read('/experiments/counts');
    const total = Object.values<number>(counts.body.statuses).reduce(
      (sum, n) => sum + n,
      0,
    );
    expect(total).toBe(1);
    const searched = await read('/experiments?q=retry');
    expect(searched.body.items).toHaveLength(1);
    expect((await read('/ideas')).body.items).toEqual([]);
    expect((await read('/slots')).body).toMatchObject({ items: [] });
    const similar = await world.send(guest(), 'POST', '/ideas/duplicates', {
      title: 'Review within half a working day',
    });
    expect(similar.body).toEqual({ items: [] });
  });

  it('answer a guest alike for what is hidden and what does not exist', async () => {
    const answer = async (key: string) => {
      const { status, body } = await read(`/experiments/${key}`);
      return JSON.stringify([status, body.error.name, body.error.message])
        .split(key)
        .join('KEY');
    };
    expect(await answer('EXP-005')).toBe(await answer('EXP-999'));
  });

  it('tell a guest no names', async () => {
    const texts = await Promise.all(
      ['', '/events', '/comments', '/analyses', '/export?format=markdown'].map(
        async path =>
          JSON.stringify((await read(`/experiments/EXP-007${path}`)).body),
      ),
    );
    expect(texts.join()).not.toMatch(/user:hone-demo|checkout-engineer/);
  });
});
