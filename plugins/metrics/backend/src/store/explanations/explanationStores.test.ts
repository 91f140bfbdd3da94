import type { Knex } from 'knex';
import { CART, ISSUER } from '../../__fixtures__/entities';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { ExplanationStore, type NewExplanation } from './ExplanationStore';
import { JudgementStore } from './JudgementStore';
import type { ExplanationResult, StoredEvidence } from './types';

jest.setTimeout(60_000);

const T0 = Date.parse('2026-06-01T12:00:00Z');
const at = (seconds: number) => new Date(T0 + seconds * 1000);

function asked(rest: Partial<NewExplanation> = {}): NewExplanation {
  return {
    entityRef: CART,
    trigger: 'person',
    createdBy: 'user:default/guest',
    request: {
      metricId: null,
      metricTitle: null,
      at: T0,
      baselineStart: T0 - 3_600_000,
      end: T0,
      stepSeconds: 60,
      incident: null,
    },
    ...rest,
  };
}

const ofIncident = (entityRef: string) => {
  const { request } = asked();
  const incident = { source: 'jira', externalId: 'INC-1' };
  return asked({
    entityRef,
    trigger: 'incident',
    request: { ...request, incident },
  });
};

const result: ExplanationResult = {
  metricId: 'm',
  metricTitle: 'Latency',
  found: false,
  headline: 'Nothing degraded.',
  target: 0,
  candidates: [],
  unknown: 1,
  ruledOut: [],
  warnings: [],
};

const evidence: StoredEvidence[] = [
  {
    entityRef: CART,
    metricId: 'm',
    metricTitle: 'Latency',
    unit: 's',
    before: 1,
    after: 2,
    points: [[T0, 1]],
  },
];

const databases = testDatabases();

describe.each(databases.eachSupportedId())('explanations on %p', id => {
  let knex: Knex;
  let store: ExplanationStore;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    store = new ExplanationStore(knex);
  });

  it('are pending, then done, with their evidence apart', async () => {
    const pending = (await store.insert(asked(), at(0)))!;
    expect(pending).toMatchObject({
      ...asked(),
      state: 'pending',
      attempts: 1,
      result: null,
      createdAt: at(0),
    });
    await store.finish(pending, result, evidence);
    expect(await store.get(pending.id)).toEqual({
      ...pending,
      state: 'done',
      result,
    });
    expect(await store.evidenceOf(pending.id)).toEqual(evidence);
  });

  it('of a service come newest first', async () => {
    const first = (await store.insert(asked(), at(0)))!;
    const second = (await store.insert(asked(), at(60)))!;
    await store.insert(asked({ entityRef: ISSUER }), at(90));
    const ids = async (limit: number) =>
      (await store.ofService(CART, limit)).map(one => one.id);
    expect(await ids(10)).toEqual([second.id, first.id]);
    expect(await ids(1)).toEqual([second.id]);
  });

  it('start once per incident and service, and as often as people ask', async () => {
    expect(await store.insert(ofIncident(CART), at(0))).toBeDefined();
    expect(await store.insert(ofIncident(CART), at(1))).toBeUndefined();
    expect(await store.insert(ofIncident(ISSUER), at(2))).toBeDefined();
    const { request } = ofIncident(CART);
    expect(await store.insert(asked({ request }), at(3))).toBeDefined();
    expect(await store.insert(asked({ request }), at(4))).toBeDefined();
    expect(await store.ofService(CART, 10)).toHaveLength(3);
  });

  it('are claimed by one, and what an overtaken attempt found is left out', async () => {
    const first = (await store.insert(asked(), at(0)))!;
    expect(await store.due(at(0), 9)).toEqual([]);
    const [due] = await store.due(at(120), 9);
    const claims = await Promise.all([
      store.claim(due, at(130)),
      store.claim(due, at(130)),
    ]);
    const second = claims.find(Boolean)!;
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(second.attempts).toBe(2);
    expect(await store.due(at(130), 9)).toEqual([]);

    await store.fail(first, 'The first attempt failed');
    await store.finish(first, { ...result, headline: 'Overtaken' }, []);
    expect((await store.get(first.id))!.state).toBe('pending');
    await store.finish(second, result, evidence);
    await store.fail(second, 'Too late');
    expect(await store.get(first.id)).toMatchObject({
      state: 'done',
      error: null,
      result,
    });
    expect(await store.claim(second, at(140))).toBeUndefined();
  });

  it('that ended long ago go, those under way stay', async () => {
    const done = (await store.insert(asked(), at(0)))!;
    const failed = (await store.insert(asked(), at(0)))!;
    const pending = (await store.insert(asked(), at(0)))!;
    const recent = (await store.insert(asked(), at(500)))!;
    await store.finish(done, result, evidence);
    await store.fail(failed, 'It failed');
    await store.finish(recent, result, []);
    await store.prune(at(300));
    const left = await store.ofService(CART, 9);
    expect(left.map(one => one.id)).toEqual([recent.id, pending.id]);
  });

  it('are judged, the last word counts, and it can be taken back', async () => {
    const judgements = new JudgementStore(knex);
    const say = (rank: number, confirmed: boolean, seconds: number) =>
      judgements.put(
        {
          explanationId: 'e',
          rank,
          kind: rank === 1 ? 'deployment' : 'service',
          confidence: 0.6,
          confirmed,
          by: 'user:default/guest',
        },
        at(seconds),
      );
    await say(1, false, 0);
    await say(1, true, 10);
    await say(2, false, 10);
    await say(3, true, -9_000);
    expect(await judgements.of(['e', 'other'])).toEqual(
      new Map([
        [
          'e',
          new Map([
            [1, true],
            [2, false],
            [3, true],
          ]),
        ],
      ]),
    );
    const counts = async () =>
      (await judgements.counts(at(-60))).sort((a, b) =>
        a.kind < b.kind ? -1 : 1,
      );
    expect(await counts()).toEqual([
      { kind: 'deployment', confirmed: 1, judged: 1 },
      { kind: 'service', confirmed: 0, judged: 1 },
    ]);
    await judgements.delete('e', 1);
    expect(await counts()).toEqual([
      { kind: 'service', confirmed: 0, judged: 1 },
    ]);
    expect(await judgements.of([])).toEqual(new Map());
  });
});
