import { createRng } from '@hone/inference';
import { noise, pointsFrom } from '../../../__fixtures__/analysisInput';
import {
  experimentRecord,
  metricSnapshot,
} from '../../../__fixtures__/experiment';
import { testContext } from '../../../__testUtils__/testContext';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { shippedPolicy } from '../policy/defaultPolicy';
import { assessSubject } from './assessSubject';

jest.setTimeout(60_000);

const NOW = '2026-06-01T10:00:00Z';
const DAY = 86_400_000;
const MINUTE = 60_000;
const guardrail = (metricId: string, margin = 0.1) =>
  metricSnapshot({ role: 'guardrail', metricId, margin, minimumEffect: null });

describe.each(databases.eachSupportedId())(
  'the power of guardrails, %s',
  id => {
    /** A canary of six hours on a service whose latency varies by so much from minute to minute. */
    async function setUp(spread: number | null) {
      const knex = await initDatabase(id);
      const t = testContext(knex, NOW);
      t.metrics.define('latency');
      t.metrics.define('errors');
      if (spread !== null) {
        t.metrics.points['component:default/cart-api'] = pointsFrom(
          Date.parse(NOW) - 2 * DAY,
          MINUTE,
          noise(createRng('guardrails'), 2 * 1440).map(
            x => 100 * Math.exp(spread * x),
          ),
        );
      }
      const subject = experimentRecord({
        design: 'canary',
        treated: { name: 'canary' },
        control: { name: 'stable' },
        plan: { durationSeconds: 6 * 3600 },
      });
      const assess = async (
        guardrails: ReturnType<typeof guardrail>[],
        policy = shippedPolicy(),
      ) => {
        const { facts, assessment } = await assessSubject(
          t.context,
          { ...subject, metrics: [...subject.metrics, ...guardrails] },
          { policy, at: t.clock.now() },
        );
        const part = assessment.contributions.find(
          one => one.factor === 'guardrailsCannotTell',
        )!;
        return { canTell: facts.guardrailsCanTell, points: part.points };
      };
      return { ...t, assess };
    }

    it('is enough where the history is quiet', async () => {
      const t = await setUp(0.05);
      expect(await t.assess([guardrail('latency')])).toEqual({
        canTell: true,
        points: 0,
      });
    });

    it('is too little where the margin is lost in the noise, and costs points', async () => {
      const t = await setUp(0.5);
      expect(await t.assess([guardrail('latency')])).toEqual({
        canTell: false,
        points: 4,
      });
      // A wider margin is found in the same noise; one guardrail that is too weak is enough to say no.
      expect(await t.assess([guardrail('latency', 2)])).toMatchObject({
        canTell: true,
      });
      expect(
        await t.assess([guardrail('errors', 2), guardrail('latency')]),
      ).toMatchObject({ canTell: false });
    });

    it('is unknown without a guardrail, a history, a metric, or an answer', async () => {
      const none = { canTell: null, points: 0 };
      const t = await setUp(null);
      expect(await t.assess([guardrail('latency')])).toEqual(none);
      expect(await t.assess([guardrail('gone')])).toEqual(none);
      expect((await t.assess([])).canTell).toBeNull();
      t.metrics.mode = 'down';
      expect(await t.assess([guardrail('latency')])).toEqual(none);
    });

    it('is computed once a day, and again where nothing came of it', async () => {
      const t = await setUp(0.05);
      t.metrics.mode = 'down';
      expect((await t.assess([guardrail('latency')])).canTell).toBeNull();
      t.metrics.mode = 'up';
      const before = t.metrics.calls;
      const both = await Promise.all([
        t.assess([guardrail('latency')]),
        t.assess([guardrail('latency')]),
      ]);
      expect(both.map(one => one.canTell)).toEqual([true, true]);
      await t.assess([guardrail('latency')]);
      expect(t.metrics.calls).toBe(before + 1);
      t.clock.set('2026-06-02T00:00:00Z');
      await t.assess([guardrail('latency')]);
      expect(t.metrics.calls).toBe(before + 2);
    });

    it('is asked for only where the policy has points for it, and of four guardrails at most', async () => {
      const t = await setUp(0.05);
      const policy = structuredClone(shippedPolicy());
      policy.risk.points.guardrailsCannotTell = 0;
      await t.assess([guardrail('latency')], policy);
      expect(t.metrics.calls).toBe(0);
      const many = ['a', 'b', 'c', 'd', 'e'].map(name => {
        t.metrics.define(name);
        return guardrail(name);
      });
      expect((await t.assess(many)).canTell).toBeNull();
      expect(t.metrics.calls).toBe(4);
    });
  },
);
