import { PlanningClient } from '@hone/backstage-plugin-experiments-common';
import type { TemplateInput } from '@hone/backstage-plugin-experiments-common';
import { as, experimentInput, metricInput } from '../__testUtils__/inputs';
import { TestPolicy } from '../__testUtils__/permissions';
import { refusal } from '../__testUtils__/startApi';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const ada = as('ada');

const input: TemplateInput = {
  title: 'Ours',
  hypothesis: { problem: 'p', solution: 's', metric: 'm' },
  design: 'process',
  metricNames: ['lead-time', ' lead-time ', ''],
};

describe('templates and checks of drafts', () => {
  const policy = new TestPolicy();
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let planning: PlanningClient;

  beforeAll(async () => {
    portal = await startPortal({ features: [policy.factory] });
    planning = new PlanningClient({
      discoveryApi: { getBaseUrl: async () => portal.url },
    });
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  it('lists the shipped templates first, then own ones', async () => {
    const own = await planning.createTemplate(input, ada);
    expect(own).toEqual({
      id: own.id,
      shipped: false,
      title: 'Ours',
      summary: '',
      hypothesis: input.hypothesis,
      design: 'process',
      nature: null,
      metricNames: ['lead-time'],
      guardrailNames: [],
      minimumEffect: null,
      durationSeconds: null,
      tags: [],
      ownerRef: null,
      source: null,
      uses: 0,
      revision: 1,
    });
    const listed = await planning.templates(ada);
    expect(listed.map(one => one.shipped)).toEqual([
      ...Array(12).fill(true),
      false,
    ]);
    expect(listed.at(-1)).toEqual(own);
    await planning.deleteTemplate(own.id, 1, ada);
    expect(await planning.templates(ada)).toHaveLength(12);
  });

  it('changes an own template once per revision', async () => {
    const own = await planning.createTemplate(input, ada);
    const changed = await planning.updateTemplate(
      own.id,
      1,
      { ...input, title: 'Ours, better', durationSeconds: 604_800 },
      ada,
    );
    expect(changed).toMatchObject({ title: 'Ours, better', revision: 2 });
    const late = planning.updateTemplate(own.id, 1, input, ada);
    expect((await refusal(late)).status).toBe(409);
    expect(
      (await refusal(planning.deleteTemplate(own.id, 1, ada))).status,
    ).toBe(409);
    await planning.deleteTemplate(own.id, 2, ada);
    const gone = planning.updateTemplate(own.id, 2, input, ada);
    expect((await refusal(gone)).status).toBe(404);
  });

  it.each<[string, number, RegExp, object]>([
    ['an unknown field', 400, /colour/, { colour: 'red' }],
    [
      'an unknown field of the texts',
      400,
      /why/,
      {
        hypothesis: { ...input.hypothesis, why: 'x' },
      },
    ],
    ['a short title', 400, /title/, { title: 'x' }],
    [
      'an owner of another form',
      400,
      /ownerRef has to be/,
      { ownerRef: 'a b' },
    ],
    [
      'an unknown owner',
      404,
      /is not in the catalog/,
      {
        ownerRef: 'group:default/nobody',
      },
    ],
  ])('refuses %s', async (_, status, message, change) => {
    const error = await refusal(
      planning.createTemplate({ ...input, ...change }, ada),
    );
    expect([error.status, error.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });

  it('keeps shipped templates as they are', async () => {
    const id = 'quarantine-flaky-tests';
    for (const call of [
      () => planning.updateTemplate(id, 1, input, ada),
      () => planning.deleteTemplate(id, 1, ada),
    ]) {
      const error = await refusal(call());
      expect([error.status, error.message]).toEqual([
        403,
        expect.stringContaining('comes with the product'),
      ]);
    }
  });

  it('checks a draft that nobody stored', async () => {
    const metric = await portal.metrics.createMetric(metricInput(), ada);
    const experiment = experimentInput(metric.id, {
      hypothesis: {
        problem: 'Add a circuit breaker',
        solution: 's',
        metric: 'Lead time from 30 h to below 25 h in 4 weeks',
      },
    });
    const notes = await planning.lint({ experiment, withPower: false }, ada);
    expect(notes.map(note => note.code)).toEqual([
      'solution-as-problem',
      'no-guardrail',
      'own-past',
    ]);
    expect(notes[0]).toEqual({
      code: 'solution-as-problem',
      field: 'hypothesis.problem',
      severity: 'warns',
      sentence: {
        key: 'lint.solution-as-problem',
        params: {},
        text: 'That is a solution. What hurts if you do nothing?',
      },
    });
    const withPower = await planning.lint({ experiment, withPower: true }, ada);
    expect(withPower.map(note => note.code)).toContain('metric-no-data');
    expect((await portal.experiments.list({}, ada)).items).toEqual([]);
  });

  it('needs the permissions of the contract', async () => {
    const experiment = experimentInput('m');
    const own = await planning.createTemplate(input, ada);
    const calls: [string, () => Promise<unknown>][] = [
      ['hone.experiment.create', () => planning.templates(ada)],
      [
        'hone.experiment.create',
        () => planning.lint({ experiment, withPower: false }, ada),
      ],
      ['hone.template.update', () => planning.createTemplate(input, ada)],
      [
        'hone.template.update',
        () => planning.updateTemplate(own.id, 1, input, ada),
      ],
      ['hone.template.update', () => planning.deleteTemplate(own.id, 1, ada)],
    ];
    for (const [permission, call] of calls) {
      policy.answers = { [permission]: false };
      const error = await refusal(call());
      expect([error.status, error.message]).toEqual([
        403,
        expect.stringContaining(permission),
      ]);
    }
    // Nothing else is needed.
    policy.answers = Object.fromEntries(
      ['experiment.read', 'experiment.update', 'template.update'].map(name => [
        `hone.${name}`,
        false,
      ]),
    );
    expect(await planning.templates(ada)).toHaveLength(13);
  });
});
