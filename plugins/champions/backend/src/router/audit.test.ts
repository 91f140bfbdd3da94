import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { actsOf, refusedActs, type Act } from '../__testUtils__/auditedActs';
import { as } from '../__testUtils__/org';
import { TestPolicy } from '../__testUtils__/permissions';
import {
  publishedPortal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';
import { spec } from '../generated/spec';

jest.setTimeout(180_000);

/** Requests with a body that change nothing. */
const READS = new Set(['previewProgramme']);

/** Whose things only they themselves may change, so that no right is missing. */
const OWN = new Set(['addAbsence', 'deleteAbsence', 'revokeFeed']);

interface Operation {
  operationId: string;
}

const mutations = Object.values(spec.paths)
  .flatMap(methods =>
    Object.entries(methods)
      .filter(([method]) => ['post', 'put', 'delete'].includes(method))
      .map(([method, operation]): [string, string] => [
        (operation as Operation).operationId,
        method.toUpperCase(),
      ]),
  )
  .filter(([id]) => !READS.has(id));

describe('the audit log', () => {
  const policy = new TestPolicy();
  const log: (AuditorServiceCreateEventOptions & { outcome?: string })[] = [];
  let portal: PublishedPortal;
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
    portal = await publishedPortal({
      features: [policy.factory, auditor.factory],
    });
    acts = actsOf(portal);
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  /** The answer to an act, and what the log holds of it. */
  async function perform(method: string, act: Act) {
    log.length = 0;
    const authorization = `Bearer ${as(act.by ?? 'pat').token}`;
    const response = await portal.send(method, act.path, act.body, {
      authorization,
      ...(act.ifMatch === undefined ? {} : { 'if-match': `"${act.ifMatch}"` }),
    });
    return {
      status: response.status,
      log: log.map(({ eventId, meta, outcome, request }) => ({
        ...{ eventId, meta, outcome },
        isCaller: request?.headers.authorization === authorization,
      })),
    };
  }

  it('has an act for each operation that changes something', () => {
    const known = [...Object.keys(acts), ...Object.keys(refusedActs)];
    expect(known.sort()).toEqual(mutations.map(([id]) => id).sort());
  });

  const accepted = mutations.filter(([id]) => !refusedActs[id]);
  it.each(accepted)('holds %s once, with who did it', async (id, method) => {
    const act = await acts[id]();
    const { eventId, meta } = act;
    const performed = await perform(method, act);
    expect(performed).toEqual({
      status: expect.any(Number),
      log: [{ eventId, meta, outcome: 'success', isCaller: true }],
    });
    expect([200, 201, 204]).toContain(performed.status);
  });

  it.each(accepted.filter(([id]) => !OWN.has(id)))(
    'holds that %s was refused',
    async (id, method) => {
      const act = await acts[id]();
      const { eventId, meta } = act;
      policy.answers = Object.fromEntries(
        ['read', 'manage', 'serve', 'create'].map(right => [
          `hone.programme.${right}`,
          false,
        ]),
      );
      const performed = await perform(method, act);
      expect(performed).toEqual({
        status: expect.any(Number),
        log: [{ eventId, meta, outcome: 'fail', isCaller: true }],
      });
      expect([403, 404]).toContain(performed.status);
    },
  );

  it.each(mutations.filter(([id]) => refusedActs[id]))(
    'holds that %s failed',
    async (id, method) => {
      const { eventId, meta } = refusedActs[id];
      const performed = await perform(method, refusedActs[id]);
      expect(performed.log).toEqual([
        { eventId, meta, outcome: 'fail', isCaller: true },
      ]);
      expect(performed.status).toBeGreaterThanOrEqual(400);
    },
  );
});
