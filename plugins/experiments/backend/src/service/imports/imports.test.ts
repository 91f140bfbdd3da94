import { HoneApiError } from '@hone/common';
import { createRng } from '@hone/inference';
import type { ImportItem } from '@hone/backstage-plugin-experiments-common';
import {
  as,
  experimentInput,
  metricInput,
  pushDays,
} from '../../__testUtils__/inputs';
import { startPortal } from '../../__testUtils__/startPortal';

jest.setTimeout(120_000);

const ada = as('ada');
const START = '2026-03-02T00:00:00Z';
const DAY = 86_400_000;
const day = (n: number) => new Date(Date.parse(START) + n * DAY).toISOString();

describe('imports', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let metricId: string;

  beforeAll(async () => {
    portal = await startPortal({ now: '2026-06-01T00:00:00Z' });
    const metric = await portal.metrics.createMetric(metricInput(), ada);
    metricId = metric.id;
    const rng = createRng('imports');
    await pushDays(portal.metrics, {
      start: START,
      from: -56,
      to: 60,
      value: n => 30 * Math.exp(0.1 * rng.normal()) * (n >= 0 ? 0.65 : 1),
    });
  });
  afterAll(() => portal.backend.stop());

  const item = (change: Partial<ImportItem> = {}): ImportItem => ({
    externalId: 'one',
    experiment: experimentInput(metricId),
    history: [
      { action: 'submit', at: day(-9), actor: 'user:default/eve' },
      { action: 'approve', at: day(-8), actor: 'user:default/bob' },
      { action: 'start', at: day(0), actor: 'user:default/eve' },
      { action: 'conclude', at: day(28), actor: 'connector' },
      {
        action: 'decide',
        decision: 'ship',
        reason: 'It worked.',
        at: day(30),
        actor: 'User:Default/Bob',
      },
    ],
    ...change,
  });

  it('replays a history with its times and actors, and computes the verdict at once', async () => {
    const [imported] = await portal.experiments.import(
      { source: 'sheet', items: [item({ key: 'EXP-040' })] },
      ada,
    );
    expect(imported).toEqual({
      externalId: 'one',
      key: 'EXP-040',
      id: expect.any(String),
      created: true,
    });
    const read = await portal.experiments.get('EXP-040', ada);
    expect(read).toMatchObject({
      status: 'watching',
      outcome: 'shipped',
      createdAt: new Date(day(-9)).toISOString(),
      startedAt: new Date(day(0)).toISOString(),
      endedAt: new Date(day(28)).toISOString(),
      planHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      verdict: { recommendation: 'ship', grade: 'C', sealed: false },
    });
    expect(read.verdict!.effect).toBeCloseTo(-0.35, 1);
    const analysis = await portal.experiments.analysis(
      'EXP-040',
      'latest',
      ada,
    );
    expect(analysis.asOf).toBe(new Date(day(28)).toISOString());
    const { items } = await portal.experiments.events('EXP-040', {}, ada);
    expect(items.map(e => [e.type, e.actor, e.at, e.recordedAt])).toEqual(
      (
        [
          ['decide', 'user:default/bob', day(30)],
          ['conclude', 'connector', day(28)],
          ['start', 'user:default/eve', day(0)],
          ['approve', 'user:default/bob', day(-8)],
          ['submit', 'user:default/eve', day(-9)],
          ['create', 'user:default/ada', day(-9)],
        ] as const
      ).map(row => [...row, '2026-06-01T00:00:00.000Z']),
    );
  });

  it('changes nothing the second time, and numbers go on above the chosen one', async () => {
    const before = await portal.experiments.get('EXP-040', ada);
    const again = await portal.experiments.import(
      {
        source: 'sheet',
        items: [
          item({ experiment: experimentInput(metricId, { title: 'Changed' }) }),
          item({ externalId: 'two', history: [] }),
        ],
      },
      ada,
    );
    expect(again.map(i => [i.key, i.created])).toEqual([
      ['EXP-040', false],
      ['EXP-041', true],
    ]);
    expect(await portal.experiments.get('EXP-040', ada)).toEqual(before);
    const elsewhere = await portal.experiments.import(
      { source: 'other', items: [item({ history: [] })] },
      ada,
    );
    expect(elsewhere[0]).toMatchObject({ key: 'EXP-042', created: true });
  });

  it('creates one when the same import runs twice at the same time', async () => {
    const request = {
      source: 'race',
      items: [item({ externalId: 'r', history: [] })],
    };
    const answers = await Promise.all([
      portal.experiments.import(request, ada),
      portal.experiments.import(request, ada),
    ]);
    expect(answers[0][0].id).toBe(answers[1][0].id);
    expect(answers.filter(a => a[0].created)).toHaveLength(1);
  });

  it('opens the review of a plan that waits, with the approvals that it has', async () => {
    const request = {
      source: 'sheet',
      items: [
        item({
          externalId: 'waits',
          experiment: experimentInput(metricId, {
            risk: { dataClasses: ['payment'] },
          }),
          history: [
            { action: 'submit', at: day(-9), actor: 'user:default/eve' },
          ],
          approvals: [
            { seat: 'em', actor: 'user:default/bob', at: day(80) },
            // Whoever sent the plan cannot approve it, here as anywhere.
            { seat: 'qa', actor: 'user:default/eve', at: day(80) },
          ],
        }),
      ],
    };
    const [{ key }] = await portal.experiments.import(request, ada);
    const read = () => portal.governance.governance(key, ada);
    const waits = await read();
    expect(waits.assessment.tier).toBe('T3');
    expect(
      waits.seats.map(seat => [seat.requirement.seat, seat.state]),
    ).toEqual([
      ['em', 'filled'],
      ['qa', 'open'],
      ['sec', 'open'],
    ]);
    await portal.experiments.import(request, ada);
    expect(await read()).toEqual(waits);
  });

  it.each<[string, number, RegExp, () => ImportItem[]]>([
    [
      'a step that the life cycle does not know',
      400,
      /items\.0\.history\.0: EXP-\d+ is draft; pause leads out of running|items\.0\.history\.0: .*pause leads out of running/,
      () => [
        item({
          externalId: 'x',
          history: [{ action: 'pause', at: day(0), actor: 'abc', reason: 'r' }],
        }),
      ],
    ],
    [
      'steps out of order',
      400,
      /items\.0\.history\.1\.at has to follow the step before it/,
      () => [
        item({
          externalId: 'x',
          history: [
            { action: 'start', at: day(1), actor: 'abc' },
            { action: 'conclude', at: day(0), actor: 'abc' },
          ],
        }),
      ],
    ],
    [
      'a step in the future',
      400,
      /items\.0\.history\.0\.at has to be in the past/,
      () => [
        item({
          externalId: 'x',
          history: [
            { action: 'start', at: '2030-01-01T00:00:00Z', actor: 'abc' },
          ],
        }),
      ],
    ],
    [
      'an approval in the future',
      400,
      /items\.0\.approvals\.0\.at has to lie in the past/,
      () => [
        item({
          externalId: 'x',
          history: [],
          approvals: [
            {
              seat: 'em',
              actor: 'user:default/bob',
              at: '2030-01-01T00:00:00Z',
            },
          ],
        }),
      ],
    ],
    [
      'a taken key',
      409,
      /EXP-40 is taken already/,
      () => [item({ externalId: 'x', key: 'EXP-40', history: [] })],
    ],
    [
      'an id twice',
      400,
      /items\.1\.externalId names "x" a second time/,
      () => [item({ externalId: 'x' }), item({ externalId: 'x' })],
    ],
    [
      'a wrong second item, with nothing of the first stored',
      404,
      /component:default\/zzz is not in the catalog/,
      () => [
        item({ externalId: 'x', history: [] }),
        item({
          externalId: 'y',
          experiment: experimentInput(metricId, { entityRef: 'zzz' }),
        }),
      ],
    ],
  ])('refuses %s', async (_name, status, text, make) => {
    const before = await portal.experiments.counts({}, ada);
    const error = await portal.experiments
      .import({ source: 'bad', items: make() }, ada)
      .then(
        () => null,
        (e: unknown) => e as HoneApiError,
      );
    expect([error?.status, error?.message]).toEqual([
      status,
      expect.stringMatching(text),
    ]);
    expect(await portal.experiments.counts({}, ada)).toEqual(before);
  });
});
