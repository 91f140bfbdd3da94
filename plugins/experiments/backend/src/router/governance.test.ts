import type { Entity } from '@backstage/catalog-model';
import { experimentConditions, TestPolicy } from '../__testUtils__/permissions';
import { as } from '../__testUtils__/inputs';
import { refusal, startApi, type Api } from '../__testUtils__/startApi';

jest.setTimeout(120_000);

const [ada, eve, gil] = ['ada', 'eve', 'gil'].map(as);
const CHECKOUT = 'group:default/checkout';
const PARTNERS = 'group:default/partners';

function entity(kind: string, name: string, relations: string[][]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

describe('governance over HTTP', () => {
  const policy = new TestPolicy();
  let api: Api;

  beforeAll(async () => {
    api = await startApi({
      features: [policy.factory],
      entities: [
        entity('User', 'ada', [['memberOf', CHECKOUT]]),
        entity('User', 'eve', [['memberOf', CHECKOUT]]),
        entity('Group', 'checkout', [['hasMember', 'user:default/eve']]),
        entity('Group', 'partners', []),
      ],
    });
  });
  afterAll(() => api.backend.stop());
  beforeEach(() => {
    policy.answers = {};
    policy.people = {};
  });

  /** A plan that needs one peer. */
  const submit = async () => {
    const { key } = await api.experiments.create(
      { ...api.input, risk: { schemaChange: true } },
      ada,
    );
    await api.experiments.transition(key, 1, { action: 'submit' }, ada);
    return key;
  };

  it('leads a plan from its review to its start', async () => {
    const key = await submit();
    const before = await api.governance.governance(key, eve);
    expect(before).toMatchObject({
      assessment: { tier: 'T1' },
      seats: [
        {
          requirement: { seat: 'peer', groupRefs: [CHECKOUT] },
          mayJudge: true,
          changes: null,
        },
      ],
      wouldPass: false,
    });
    const { items } = await api.governance.reviews({ tab: 'mine' }, eve);
    expect(items.map(item => item.experiment.key)).toContain(key);
    const input = { seat: 'peer', verdict: 'approve' as const };
    const wrong = { ...input, boundHash: '0'.repeat(64) };
    expect(await refusal(api.governance.judge(key, wrong, eve))).toMatchObject({
      status: 409,
    });
    const { boundHash } = before;
    const after = await api.governance.judge(key, { ...input, boundHash }, eve);
    expect(after).toMatchObject({ status: 'scheduled', wouldPass: true });
    const { revision } = await api.experiments.get(key, ada);
    const started = await api.experiments.transition(
      key,
      revision,
      { action: 'start' },
      ada,
    );
    expect(started.status).toBe('running');
  });

  it('says on the experiment itself why it cannot be started or approved', async () => {
    const key = await submit();
    const whyNot = async (action: string, who = ada) =>
      (await api.experiments.get(key, who)).allowedActions.find(
        one => one.action === action,
      )!.whyNot;
    expect(await whyNot('approve', eve)).toBeNull();
    expect(await whyNot('approve', gil)).toBe(
      'The seat Peer is held by members of group:default/checkout, and you are none of them',
    );
    await api.experiments.transition(
      key,
      2,
      { action: 'withdraw', reason: 'why' },
      ada,
    );
    expect(await whyNot('start')).toMatch(
      /^EXP-\d+ is T1 \(score \d+\) and needs the approval of Peer/,
    );
  });

  it('exports the log as lines, and says who may read it', async () => {
    await submit();
    const response = await api.send('GET', '/governance/log/export');
    expect(response.headers.get('content-type')).toMatch(
      /^application\/x-ndjson/,
    );
    const lines = (await response.text()).trimEnd().split('\n');
    const { items, nextAfter } = await api.governance.log({ limit: 1 }, ada);
    expect(JSON.parse(lines[0])).toEqual(items[0]);
    expect(nextAfter).toBe(1);
    expect(lines.map(line => JSON.parse(line).seq)).toEqual(
      lines.map((_, i) => i + 1),
    );
    policy.answers = { 'hone.governance.read': false };
    for (const ask of [
      api.governance.log({}, ada),
      api.governance.exportLog({}, ada),
      api.governance.health({}, ada),
      api.governance.policy({}, ada),
      api.governance.replay({ text: 'mode: warn' }, ada),
    ]) {
      expect(await refusal(ask)).toMatchObject({ status: 403 });
    }
  });

  it('shows guests nothing of what is shared with them', async () => {
    const key = await submit();
    await api.experiments.share(key, 2, [PARTNERS], ada);
    const shared = experimentConditions.isSharedWith({ claims: [PARTNERS] });
    policy.people = {
      'user:default/gil': {
        'hone.experiment.read': shared,
        'hone.experiment.approve': false,
      },
    };
    expect((await api.experiments.get(key, gil)).risk).toEqual({});
    expect(await refusal(api.governance.governance(key, gil))).toMatchObject({
      status: 403,
    });
    for (const tab of ['mine', 'team', 'done'] as const) {
      expect(await api.governance.reviews({ tab }, gil)).toMatchObject({
        items: [],
        startedAlone: 0,
      });
    }
    expect(await api.governance.brokenGlass({}, gil)).toEqual([]);
    const { boundHash } = await api.governance.governance(key, eve);
    const question = { seat: 'peer', verdict: 'question' as const, boundHash };
    await api.governance.judge(key, { ...question, reason: 'Why?' }, eve);
    const typesFor = async (who: typeof gil) =>
      (await api.experiments.events(key, {}, who)).items.map(one => one.type);
    expect(await typesFor(gil)).toEqual(['share', 'submit', 'create']);
    expect(await typesFor(ada)).toEqual(['judge', 'share', 'submit', 'create']);
  });

  it('refuses answers that cannot be', async () => {
    for (const risk of [
      { personDays: -1 },
      { money: -0.01 },
      { dataClasses: ['Payment data'] },
      { reversal: 'maybe' },
    ]) {
      const response = await api.send('POST', '/experiments', {
        ...api.input,
        risk,
      });
      expect(response.status).toBe(400);
    }
  });

  it('seals the answers with the plan when it is sent', async () => {
    const key = await submit();
    const change = { ...api.input, risk: { schemaChange: false } };
    expect(
      await refusal(api.experiments.update(key, 2, change, ada)),
    ).toMatchObject({
      status: 409,
      message: expect.stringMatching(/only title and tags may change/),
    });
    const { risk } = await api.experiments.update(
      key,
      2,
      { ...api.input, title: 'Renamed' },
      ada,
    );
    expect(risk).toEqual({ schemaChange: true });
  });
});
