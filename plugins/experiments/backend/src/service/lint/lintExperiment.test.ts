import type {
  ExperimentInput,
  PowerReport,
} from '@hone/backstage-plugin-experiments-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { experimentInput } from '../../__testUtils__/inputs';
import { insert } from '../../__testUtils__/rows';
import { testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { experimentConditions } from '../../__testUtils__/permissions';
import { missingParts } from '../drafts/missingParts';
import { lintForCaller } from './lintExperiment';
import type { PowerReader } from './types';

jest.setTimeout(40_000);

const CART = 'component:default/cart-api';
const WEEK = 604_800;
const NOW = '2026-06-01T00:00:00Z';

const good = (change: Partial<ExperimentInput> = {}) =>
  experimentInput('m-primary', {
    hypothesis: {
      problem: 'Changes wait two days for a first review.',
      solution: 'Review within half a working day.',
      metric: 'Lead time from 30 h to below 25 h in 4 weeks',
    },
    metrics: [
      { role: 'primary', metricId: 'm-primary', minimumEffect: 0.1 },
      { role: 'guardrail', metricId: 'm-guard' },
    ],
    control: { name: 'peers', entityRefs: [CART] },
    treated: { name: 'team' },
    plan: { durationSeconds: 6 * WEEK },
    ...change,
  });

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec,
});

/** A report in which a trial of each length, in weeks, detects an effect. */
function power(effects: Record<number, number | null>): PowerReader {
  return async (_context, _caller, input): Promise<PowerReport> => ({
    items: input.durations.map(durationSeconds => ({
      durationSeconds,
      detectableEffect: effects[durationSeconds / WEEK] ?? null,
      detail: '',
    })),
    historyPoints: 100,
    historyFrom: null,
    stepSeconds: 86_400,
    method: 'm',
    seed: 's',
    alpha: 0.05,
    power: 0.8,
    detail: 'There are 3 days of history, 12 are needed.',
  });
}

const FINE = power({ 6: 0.05, 14: 0.04, 26: 0.03 });

describe('lintForCaller', () => {
  const [database] = databases.eachSupportedId().at(-1)!;
  let knex: Knex;
  let test: ReturnType<typeof testContext>;

  beforeAll(async () => {
    knex = await initDatabase(database);
    await insert(knex, {
      entityRef: CART,
      status: 'running',
      ownerRef: 'group:default/theirs',
    });
  });
  beforeEach(() => {
    test = testContext(knex, NOW);
    test.metrics.define('m-guard', { title: 'Errors' });
    test.metrics.points = { [CART]: [[Date.parse(NOW) - 1, 5]] };
    test.context.catalog = catalogServiceMock({
      entities: [
        entity('Component', 'cart-api'),
        entity('Component', 'search-api'),
        entity('User', 'ada', { profile: { displayName: 'Ada Lovelace' } }),
        entity('User', 'grace.hopper'),
        entity('Group', 'payments'),
      ],
    });
  });

  async function notes(
    input: ExperimentInput,
    readPower: PowerReader | null = null,
  ) {
    const found = await lintForCaller(
      test.context,
      test.caller,
      input,
      readPower && { readPower },
    );
    return found.map(note => `${note.severity} ${note.field}: ${note.code}`);
  }

  const elsewhere = (change: Partial<ExperimentInput> = {}) =>
    good({
      entityRef: 'component:default/search-api',
      control: null,
      ...change,
    });

  it('says little about a good draft', async () => {
    expect(await notes(elsewhere())).toEqual(['hints control: own-past']);
  });

  it('blocks what keeps a draft from starting, and nothing else', async () => {
    const draft = elsewhere({
      design: 'canary',
      hypothesis: { problem: ' ', solution: '', metric: '' },
      metrics: [],
    });
    const blocking = (await notes(draft)).filter(n => n.startsWith('blocks'));
    expect(blocking).toEqual([
      'blocks hypothesis.problem: problem-missing',
      'blocks hypothesis.solution: solution-missing',
      'blocks hypothesis.metric: expectation-missing',
      'blocks metrics: primary-missing',
      'blocks control: control-missing',
    ]);
    expect(blocking).toHaveLength(
      missingParts({ ...draft, metrics: [], control: null }).length,
    );
  });

  it('wants a smallest effect, other arms, waves and metrics that exist', async () => {
    expect(
      await notes(
        elsewhere({
          design: 'ab',
          metrics: [{ role: 'primary', metricId: 'm-primary' }],
          treated: { name: 'a' },
          control: { name: 'a' },
        }),
      ),
    ).toEqual([
      'blocks metrics.0.minimumEffect: minimum-effect-missing',
      'blocks control: same-arms',
      'warns metrics: no-guardrail',
    ]);
    expect(
      await notes(
        elsewhere({
          design: 'stepped-wedge',
          metrics: [
            { role: 'primary', metricId: '..', minimumEffect: 0.1 },
            { role: 'guardrail', metricId: 'm-guard' },
          ],
        }),
      ),
    ).toEqual([
      'blocks metrics.0.metricId: metric-unknown',
      'blocks treated.entityRefs: treated-missing',
      'blocks plan.waves: waves-missing',
    ]);
  });

  it('names a service that the catalog does not have', async () => {
    const found = await notes(elsewhere({ entityRef: 'component:default/x' }));
    expect(found).toContain('blocks entityRef: service-unknown');
  });

  it('says what contradicts itself instead of refusing it', async () => {
    const found = await lintForCaller(
      test.context,
      test.caller,
      elsewhere({ entityRef: 'no ref', plan: { durationSeconds: 60 } }),
      null,
    );
    expect(found).toEqual([
      expect.objectContaining({
        code: 'contradiction',
        sentence: expect.objectContaining({
          text: expect.stringMatching(/^entityRef has to be an entity/),
        }),
      }),
    ]);
  });

  it('finds people of the catalog by their names, and nobody else', async () => {
    const found = await lintForCaller(
      test.context,
      test.caller,
      elsewhere({
        hypothesis: {
          problem: 'Yesterday Ada Lovelace merged Payments without a review.',
          solution: 'grace.hopper reviews first, then Charles Babbage.',
          metric: 'Lead time from 30 h to below 25 h in 4 weeks',
        },
      }),
      null,
    );
    expect(
      found
        .filter(note => note.code === 'person-of-catalog')
        .map(note => [note.field, note.sentence.params.name]),
    ).toEqual([
      ['hypothesis.problem', 'Ada Lovelace'],
      ['hypothesis.solution', 'grace.hopper'],
    ]);
  });

  it('tells of experiments on the same service and metric, and hides which where they may not be read', async () => {
    const params = async () => {
      const found = await lintForCaller(
        test.context,
        test.caller,
        good(),
        null,
      );
      return found
        .filter(note => note.code.startsWith('collision'))
        .map(({ code, field, sentence }) => [code, field, sentence.params]);
    };
    const services = CART;
    expect(await params()).toEqual([
      ['collision', 'treated', { key: 'EXP-001', services }],
      ['collision', 'control', { key: 'EXP-001', services }],
    ]);
    test.policy.answers = {
      'hone.experiment.read': experimentConditions.isOwner({
        claims: ['group:default/mine'],
      }),
    };
    expect(await params()).toEqual([
      ['collision-hidden', 'treated', { services }],
      ['collision-hidden', 'control', { services }],
    ]);
  });

  it.each([
    ['process', 10 * 86_400, ['warns plan.durationSeconds: part-weeks']],
    ['process', 3 * 86_400, ['hints plan.durationSeconds: below-a-week']],
    ['canary', 10 * 86_400, []],
    ['process', 2 * WEEK, []],
  ] as const)(
    'wants whole weeks of a %s of %d s',
    async (design, durationSeconds, expected) => {
      const found = await notes(
        elsewhere({
          design,
          plan: { durationSeconds },
          treated: { name: 'a' },
          control: { name: 'b', entityRefs: ['search-api'] },
        }),
      );
      expect(found.filter(note => note.includes('duration'))).toEqual(expected);
    },
  );

  it('knows metrics that are unfit, and metrics without data', async () => {
    test.metrics.fitness.set('m-primary', 'lies');
    test.metrics.fitness.set('m-guard', 'doubtful');
    expect(await notes(elsewhere())).toEqual([
      'warns metrics.0.metricId: metric-lies',
      'hints metrics.1.metricId: metric-doubtful',
      'hints control: own-past',
    ]);
    test.metrics.fitness.clear();
    test.metrics.points = {};
    expect(await notes(elsewhere(), FINE)).toEqual([
      'warns metrics.0.metricId: metric-no-data',
      'warns metrics.1.metricId: metric-no-data',
      'hints control: own-past',
    ]);
    // A source that fails knows nothing, which is no reason to call the metric empty.
    test.metrics.mode = 'error';
    expect(await notes(elsewhere(), FINE)).toEqual(['hints control: own-past']);
  });

  it('reads no history unless it is asked to', async () => {
    await notes(elsewhere());
    expect(test.metrics.calls).toBe(0);
  });

  it('compares the wanted effect with what can be detected, and names the length that would do', async () => {
    test.metrics.points = { 'component:default/search-api': [[1, 5]] };
    const powered = async (reader: PowerReader) => {
      const found = await lintForCaller(
        test.context,
        test.caller,
        elsewhere(),
        { readPower: reader },
      );
      return found
        .filter(({ field }) => /minimumEffect|duration/.test(field))
        .map(({ severity, sentence }) => `${severity}: ${sentence.text}`);
    };
    expect(await powered(FINE)).toEqual([]);
    expect(await powered(power({ 6: 0.25, 14: 0.1, 26: 0.05 }))).toEqual([
      'warns: An effect of 10% is below what this service can detect in 6 weeks, which is 25%. 14 weeks would do.',
    ]);
    expect(await powered(power({ 6: 0.25, 14: 0.2, 26: 0.15 }))).toEqual([
      'warns: An effect of 10% is below what this service can detect in 6 weeks, which is 25%; 26 weeks do not change that. Look for a metric that varies less.',
    ]);
    expect(await powered(power({}))).toEqual([
      'hints: What this service can detect is unknown: There are 3 days of history, 12 are needed.',
    ]);
  });

  it('checks the rest when the metrics domain is down, and says so', async () => {
    test.metrics.mode = 'down';
    const found = await notes(
      elsewhere({ plan: { durationSeconds: 10 * 86_400 } }),
      FINE,
    );
    expect(found).toEqual([
      'warns plan.durationSeconds: part-weeks',
      'hints control: own-past',
      'hints metrics: not-checked',
    ]);
  });

  it('is for those who may create experiments', async () => {
    test.policy.answers = { 'hone.experiment.create': false };
    await expect(notes(elsewhere())).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });
});
