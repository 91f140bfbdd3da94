import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { as } from '../__testUtils__/inputs';
import { refusal, startApi, type Api } from '../__testUtils__/startApi';

jest.setTimeout(180_000);

const ada = as('ada');

describe('the life cycle', () => {
  let api: Api;
  let input: ExperimentInput;

  beforeAll(async () => {
    api = await startApi();
    input = api.input;
  });
  afterAll(() => api.backend.stop());

  it('seals the plan at the start: title and tags may change, nothing else', async () => {
    const started = await api.start();
    expect(started.plan).toEqual({
      durationSeconds: 28 * 86_400,
      baselineSeconds: 56 * 86_400,
      minimumDurationSeconds: 3 * 86_400,
      stepSeconds: 86_400,
      alpha: 0.05,
      randomized: false,
      sealEffects: true,
      looks: 1,
      method: 'interrupted-time-series',
      stopRules: { onHarm: 'tell', onInvalid: 'tell' },
    });
    const retitled = await api.experiments.update(
      started.key,
      started.revision,
      { ...input, title: 'Another title', tags: ['flow'] },
      ada,
    );
    expect(retitled).toMatchObject({
      title: 'Another title',
      tags: ['flow'],
      planHash: started.planHash,
    });
    for (const change of [
      { hypothesis: { ...input.hypothesis, metric: 'something else' } },
      { plan: { ...input.plan, alpha: 0.1 } },
      { metrics: [{ ...input.metrics[0], minimumEffect: 0.2 }] },
      { treated: { name: 'others' } },
      { ownerRef: 'group:default/other' },
    ]) {
      const error = await refusal(
        api.experiments.update(
          started.key,
          retitled.revision,
          { ...input, ...change },
          ada,
        ),
      );
      expect([error.status, error.message]).toEqual([
        409,
        expect.stringMatching(
          /^The plan of EXP-\d+ is sealed since it started at .*: only title and tags may change$/,
        ),
      ]);
    }
  });

  it('records who did what, and why', async () => {
    let current = await api.start();
    const step = async (
      body: Parameters<Api['experiments']['transition']>[2],
    ) => {
      current = await api.experiments.transition(
        current.key,
        current.revision,
        body,
        as('bob'),
      );
    };
    await step({ action: 'pause', reason: 'Incident' });
    await step({ action: 'resume' });
    await step({ action: 'conclude' });
    expect(current).toMatchObject({
      status: 'decide',
      endedAt: expect.any(String),
    });
    await step({
      action: 'decide',
      decision: 'inconclusive',
      reason: 'Too little data',
    });
    expect(current).toMatchObject({
      status: 'closed',
      outcome: 'inconclusive',
    });
    const { items } = await api.experiments.events(current.key, {}, ada);
    expect(items.map(e => [e.type, e.from, e.to, e.actor, e.reason])).toEqual([
      ['decide', 'decide', 'closed', 'user:default/bob', 'Too little data'],
      ['conclude', 'running', 'decide', 'user:default/bob', null],
      ['resume', 'paused', 'running', 'user:default/bob', null],
      ['pause', 'running', 'paused', 'user:default/bob', 'Incident'],
      ['start', 'draft', 'running', 'user:default/ada', null],
      ['create', null, 'draft', 'user:default/ada', null],
    ]);
    const first = await api.experiments.events(current.key, { limit: 4 }, ada);
    const rest = await api.experiments.events(
      current.key,
      { limit: 4, cursor: first.nextCursor! },
      ada,
    );
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(rest.nextCursor).toBeNull();
  });

  it('needs reasons, and longer ones against the recommendation', async () => {
    const started = await api.start();
    const step = (
      revision: number,
      body: Parameters<Api['experiments']['transition']>[2],
      who = ada,
    ) => api.experiments.transition(started.key, revision, body, who);
    expect(
      (await refusal(step(started.revision, { action: 'pause' }))).message,
    ).toMatch(/^reason has to say why/);
    const ended = await step(started.revision, { action: 'conclude' });
    for (const [body, text] of [
      [{ action: 'decide', reason: 'x' }, /decision has to say/],
      [{ action: 'decide', decision: 'ship' }, /reason has to say why/],
      [
        { action: 'decide', decision: 'ship', reason: 'trust me' },
        /at least 10 characters, because ship goes against/,
      ],
    ] as const) {
      const error = await refusal(step(ended.revision, body));
      expect([error.status, error.message]).toEqual([
        400,
        expect.stringMatching(text),
      ]);
    }
    const proposed = await step(ended.revision, {
      action: 'decide',
      decision: 'ship',
      reason: 'The team saw it work in every review.',
    });
    const shipped = await step(
      proposed.revision,
      { action: 'confirm' },
      as('bob'),
    );
    expect(shipped).toMatchObject({ status: 'watching', outcome: 'shipped' });
    const done = await step(shipped.revision, { action: 'end-watch' });
    expect(done).toMatchObject({ status: 'closed', outcome: 'shipped' });
  });

  it('keeps running longer when people decide so', async () => {
    const started = await api.start();
    const ended = await api.experiments.transition(
      started.key,
      started.revision,
      { action: 'conclude' },
      ada,
    );
    const goesOn = await api.experiments.transition(
      started.key,
      ended.revision,
      {
        action: 'decide',
        decision: 'keep-running',
        reason: 'Only half of the teams took part.',
      },
      ada,
    );
    expect(goesOn).toMatchObject({
      status: 'running',
      endedAt: null,
      outcome: null,
    });
    expect(goesOn.plannedEndAt! >= started.plannedEndAt!).toBe(true);
  });

  it('schedules for the future only, and withdraws with a reason', async () => {
    const draft = await api.experiments.create(input, ada);
    const schedule = (startAt?: string) =>
      api.experiments.transition(
        draft.key,
        1,
        { action: 'schedule', startAt },
        ada,
      );
    expect((await refusal(schedule())).message).toMatch(/^startAt has to be/);
    expect((await refusal(schedule('2020-01-01T00:00:00Z'))).message).toMatch(
      /in the future/,
    );
    const scheduled = await schedule('2026-07-01T00:00:00Z');
    expect(scheduled.status).toBe('scheduled');
    const error = await refusal(
      api.experiments.update(
        draft.key,
        scheduled.revision,
        { ...input, treated: { name: 'x' } },
        ada,
      ),
    );
    expect(error.message).toContain('Withdraw it to edit the plan');
    const back = await api.experiments.transition(
      draft.key,
      scheduled.revision,
      { action: 'withdraw', reason: 'Freeze' },
      ada,
    );
    expect(back.status).toBe('draft');
  });

  it('does not analyze what has not started, and finds no analysis there', async () => {
    const draft = await api.experiments.create(input, ada);
    const error = await refusal(api.experiments.analyze(draft.key, ada));
    expect([error.status, error.message]).toEqual([
      409,
      `${draft.key} is draft and has not started: there is nothing to analyze yet`,
    ]);
    expect(
      (await refusal(api.experiments.analysis(draft.key, 'latest', ada)))
        .message,
    ).toBe(`${draft.key} was not analyzed yet`);
  });

  it('finds an experiment on every treated service', async () => {
    await api.start({
      title: 'Both of them',
      treated: { name: 't', entityRefs: ['cart-api', 'search-api'] },
    });
    const summaries = await api.experiments.entitySummaries(
      ['search-api', 'Component:default/Search-API', 'component:default/none'],
      ada,
    );
    expect(summaries.map(s => s.open.map(o => o.title))).toEqual([
      ['Both of them'],
      ['Both of them'],
      [],
    ]);
    const list = await api.experiments.list(
      { entityRef: ['search-api'], status: ['running', 'paused'], limit: 5 },
      ada,
    );
    expect(list.items.map(i => i.title)).toEqual(['Both of them']);
  });
});
