import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  experimentBasicPermissions,
  experimentResourcePermissions,
  ideaResourcePermissions,
} from '@hone/backstage-plugin-experiments-common';
import { actsOf, type Act } from '../__testUtils__/auditedActs';
import { as } from '../__testUtils__/inputs';
import { TestPolicy } from '../__testUtils__/permissions';
import { startApi, type Api } from '../__testUtils__/startApi';
import { spec } from '../generated/spec';

jest.setTimeout(120_000);

const ada = as('ada');

/** Requests with a body that change nothing. */
const READS = new Set([
  'summarizeEntities',
  'findSimilarIdeas',
  'lintExperiment',
  'estimatePower',
  'proposeControls',
  'assessPlan',
  'replayPolicy',
  'findDraftCollisions',
]);

/** Of the other domain, which a start has pin its series. */
const OF_METRICS = new Set(['pin-mutate', 'annotation-mutate']);

interface Operation {
  operationId: string;
}

const operations = Object.values(spec.paths).flatMap(methods =>
  Object.entries(methods)
    .filter(([method]) => ['post', 'put', 'patch', 'delete'].includes(method))
    .map(([method, operation]): [string, string] => [
      (operation as Operation).operationId,
      method.toUpperCase(),
    ]),
);
const mutations = operations.filter(([id]) => !READS.has(id));

describe('the audit log', () => {
  const policy = new TestPolicy();
  const log: (AuditorServiceCreateEventOptions & { outcome?: string })[] = [];
  let api: Api;
  let acts: ReturnType<typeof actsOf>;

  beforeAll(async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async options => {
        const entry: (typeof log)[number] = { ...options };
        log.push(entry);
        return {
          success: async () => {
            entry.outcome = 'success';
          },
          fail: async () => {
            entry.outcome = 'fail';
          },
        };
      },
    });
    api = await startApi({
      features: [policy.factory, auditor.factory],
    });
    acts = actsOf(api);
  });
  afterAll(() => api.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  /** The answer to an act, and what the log holds of it. */
  async function perform(method: string, act: Act) {
    log.length = 0;
    const response = await api.send(method, act.path, act.body, {
      ...(act.revision ? { 'if-match': `"${act.revision}"` } : {}),
    });
    return {
      status: response.status,
      log: log
        .filter(({ eventId }) => !OF_METRICS.has(eventId))
        .map(({ eventId, meta, outcome, request }) => ({
          ...{ eventId, meta, outcome },
          caller: request?.headers.authorization,
        })),
    };
  }

  it('has an act for each operation that changes something', () => {
    expect(Object.keys(acts).sort()).toEqual(
      mutations.map(([id]) => id).sort(),
    );
  });

  it.each(mutations)('holds %s once, with who did it', async (id, method) => {
    const act = await acts[id]();
    const { eventId, meta } = act;
    const performed = await perform(method, act);
    expect(performed).toEqual({
      status: expect.any(Number),
      log: [
        { eventId, meta, outcome: 'success', caller: `Bearer ${ada.token}` },
      ],
    });
    expect([200, 201, 204]).toContain(performed.status);
  });

  // Definitions are refused one by one, in an answer that succeeds.
  const refusable = mutations.filter(([id]) => id !== 'applyDefinitions');
  it.each(refusable)('holds that %s was refused', async (id, method) => {
    const act = await acts[id]();
    const { eventId, meta } = act;
    const all = [
      ...experimentBasicPermissions,
      ...experimentResourcePermissions,
      ...ideaResourcePermissions,
    ];
    policy.answers = Object.fromEntries(all.map(({ name }) => [name, false]));
    const performed = await perform(method, act);
    expect(performed).toEqual({
      status: expect.any(Number),
      log: [{ eventId, meta, outcome: 'fail', caller: `Bearer ${ada.token}` }],
    });
    expect([403, 404]).toContain(performed.status);
  });
});
