import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import * as common from '@hone/backstage-plugin-experiments-common';
import { actsOf } from '../__testUtils__/auditedActs';
import {
  HIDDEN_ENTITIES,
  HIDDEN_GROUP,
  HIDDEN_SERVICE,
  hiddenWorld,
  HINT,
  MEMBER,
  PARTNERS,
  SECRET,
} from '../__testUtils__/guest/hiddenWorld';
import { requestsOf } from '../__testUtils__/guest/requestsOf';
import { as } from '../__testUtils__/inputs';
import { experimentConditions, TestPolicy } from '../__testUtils__/permissions';
import { startApi, type Api } from '../__testUtils__/startApi';
import { CART } from '../__testUtils__/startPortal';

jest.setTimeout(180_000);

const GUEST = 'user:default/gil';
const MISSING = 'EXP-99999';
const MISSING_ID = '01890000-0000-7000-8000-000000000000';

/** What a guest may: read and comment on what is shared with the guest's group. */
function guestAnswers(): TestPolicy['people'][string] {
  const shared = experimentConditions.isSharedWith({ claims: [PARTNERS] });
  const permissions = Object.values(common).filter(
    value =>
      typeof value === 'object' && 'name' in value && 'attributes' in value,
  ) as { name: string }[];
  return {
    ...Object.fromEntries(permissions.map(({ name }) => [name, false])),
    'hone.experiment.read': shared,
    'hone.experiment.comment': shared,
  };
}

describe('a guest', () => {
  const policy = new TestPolicy();
  const registry = actionsRegistryServiceMock();
  let api: Api;
  let world: Awaited<ReturnType<typeof hiddenWorld>>;

  beforeAll(async () => {
    api = await startApi({
      entities: HIDDEN_ENTITIES,
      features: [
        policy.factory,
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    });
    policy.people[GUEST] = guestAnswers();
    world = await hiddenWorld(api);
  });
  afterAll(() => api.backend.stop());

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    { token } = as('gil'),
  ) {
    const response = await fetch(`${api.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'if-match': '"1"',
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    return { status: response.status, text: await response.text() };
  }

  /** What each kind of parameter asks for, so that whatever leaks is found. */
  const WORDS = {
    q: HINT,
    entityRef: HIDDEN_SERVICE,
    owner: HIDDEN_GROUP,
    ownerRef: HIDDEN_GROUP,
    metricId: 'any',
    cursor: 'bm9uZQ',
  };

  function requests() {
    const { shared, draft, running, ended, analysis, idea, view } = world;
    return requestsOf(
      {
        key: [shared.key, draft.key, running.id, ended.key, idea.key],
        analysisId: ['latest', analysis.id],
        viewId: [view.id],
      },
      WORDS,
    );
  }

  /** What is left of an answer without what was asked, which errors quote. */
  function news(text: string, path: string): string {
    return [
      path,
      decodeURIComponent(path),
      HIDDEN_SERVICE,
      HIDDEN_GROUP,
    ].reduce((rest, known) => rest.split(known).join(''), text);
  }

  it('finds nothing of what is hidden by any route, with any parameter', async () => {
    const leaks: string[] = [];
    for (const { method, path } of requests()) {
      const { status, text } = await ask(method, path);
      if (status >= 500 || news(text, path).includes(SECRET)) {
        leaks.push(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('would be found out: a member sees the hidden by the same requests', async () => {
    const found = new Set<string>();
    for (const { operationId, method, path } of requests()) {
      if (method !== 'GET') continue;
      const { text } = await ask(method, path, undefined, MEMBER);
      if (news(text, path).includes(SECRET)) found.add(operationId);
    }
    expect([...found].sort()).toEqual(
      expect.arrayContaining([
        'exportExperiment',
        'getExperiment',
        'getIdea',
        'getIdeaBalance',
        'listComments',
        'listEvents',
        'listExperiments',
        'listIdeaEvents',
        'listIdeas',
        'listSlots',
        'listViews',
      ]),
    );
  });

  it('gets the same answer for what is hidden as for what does not exist', async () => {
    const { draft, running, ended } = world;
    const differences: string[] = [];
    const answers = async (key: string) => {
      const all = requestsOf({ key: [key], analysisId: ['latest'] }, WORDS);
      const found = new Map<string, string>();
      for (const { method, path } of all.filter(r => r.path.includes(key))) {
        const { status, text } = await ask(method, path);
        const same = (part: string) => part.split(key).join('KEY');
        found.set(`${method} ${same(path)}`, `${status} ${same(text)}`);
      }
      return found;
    };
    for (const [hidden, missing] of [
      [draft.key, MISSING],
      [running.key, MISSING],
      [ended.id, MISSING_ID],
    ]) {
      const [one, other] = [await answers(hidden), await answers(missing)];
      expect(one.size).toBeGreaterThan(8);
      for (const [request, answer] of one) {
        if (other.get(request) !== answer) {
          differences.push(`${request}: ${answer} / ${other.get(request)}`);
        }
      }
    }
    expect(differences).toEqual([]);
  });

  it('changes nothing of what is hidden', async () => {
    const acts = actsOf(api);
    // A view belongs to whoever saves it, and tells nobody of anything.
    const own = new Set(['saveView', 'deleteView']);
    const refused: Record<string, number> = {};
    for (const { operationId, method } of requestsOf({}, {})) {
      const act = acts[operationId];
      if (!act || own.has(operationId)) continue;
      const { path, body } = await act();
      refused[operationId] = (await ask(method, path, body)).status;
    }
    expect(Object.keys(refused).length).toBeGreaterThanOrEqual(20);
    const passed = Object.entries(refused).filter(
      ([, status]) => status !== 403 && status !== 404,
    );
    // Definitions are refused one by one, in an answer that succeeds.
    expect(passed).toEqual([['applyDefinitions', 200]]);
  });

  it('sees exactly what is shared, without people, and no count of anything else', async () => {
    const { shared } = world;
    const list = await ask('GET', '/experiments');
    expect(JSON.parse(list.text).items).toMatchObject([{ key: shared.key }]);
    const counts = JSON.parse((await ask('GET', '/experiments/counts')).text);
    expect(
      Object.values(counts.statuses as Record<string, number>).reduce(
        (sum, n) => sum + n,
        0,
      ),
    ).toBe(1);
    const tab = await ask('POST', '/entities/summaries', {
      entityRefs: [CART, HIDDEN_SERVICE],
    });
    expect(tab.text).toContain(shared.key);
    expect(tab.text.split(HIDDEN_SERVICE).join('')).not.toContain(SECRET);
    const similar = await ask('POST', '/ideas/duplicates', {
      title: `${SECRET} idea`,
      problem: `${SECRET} calls wait.`,
    });
    expect(similar.text).not.toContain(world.idea.key);
    for (const path of [
      '',
      '/events',
      '/comments',
      '/export?format=markdown',
    ]) {
      const { status, text } = await ask(
        'GET',
        `/experiments/${shared.key}${path}`,
      );
      expect(status).toBe(200);
      expect(text).not.toContain(SECRET);
    }
  });

  it('learns nothing through actions of agents', async () => {
    const { shared, draft, ended, idea } = world;
    const credentials = mockCredentials.user(GUEST);
    const leaks: string[] = [];
    const names = [...registry.actions.keys()];
    expect(names.length).toBeGreaterThan(4);
    const inputs = [
      {},
      { q: HINT },
      { query: HINT },
      ...[shared, draft, ended, idea].flatMap(({ key }) => [
        { key },
        { experiment: key },
        { key, decision: 'ship', reason: 'Because it worked for us.' },
      ]),
    ];
    for (const id of names) {
      for (const input of inputs) {
        const told = await registry
          .invoke({ id, input, credentials })
          .then(JSON.stringify, String);
        if (told.includes(SECRET)) leaks.push(`${id}: ${told.slice(0, 300)}`);
      }
    }
    expect(leaks).toEqual([]);
  });
});
