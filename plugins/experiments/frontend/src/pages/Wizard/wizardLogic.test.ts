import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../../__fixtures__/InMemoryExperiments';
import { InMemoryMetrics } from '../../__fixtures__/InMemoryMetrics';
import { clearDraft, loadDraft, storeDraft } from './draftStorage';
import { fromExperiment } from './fromExperiment';
import { fromSeconds, planDefaults, toSeconds } from './planDefaults';
import { proposeGuardrails, toChosen } from './proposeGuardrails';
import { formatSelector, parseSelector } from './selector';
import { toExperimentInput } from './toExperimentInput';
import { validateDraft } from './validateDraft';
import { EMPTY_DRAFT, type WizardDraft } from './wizardDraft';

const NOW = Date.parse('2026-12-09T12:00:00Z');
const DAY = 86_400_000;

describe('draftStorage', () => {
  afterEach(() => window.localStorage.clear());

  it('restores what was written, for seven days', () => {
    const draft = { ...EMPTY_DRAFT, problem: 'Builds are slow' };
    expect(storeDraft(null, draft, NOW)).toBe(true);
    expect(loadDraft(null, NOW + 7 * DAY)?.draft).toEqual(draft);
    expect(loadDraft(null, NOW + 7 * DAY + 1)).toBeNull();
  });

  it('keeps an edited draft apart from a new one', () => {
    storeDraft('EXP-012', { ...EMPTY_DRAFT, title: 'Edited' }, NOW);
    expect(loadDraft(null, NOW)).toBeNull();
    expect(loadDraft('EXP-012', NOW)?.draft.title).toBe('Edited');
    clearDraft('EXP-012');
    expect(loadDraft('EXP-012', NOW)).toBeNull();
  });

  it('ignores what it cannot read and survives a browser that keeps nothing', () => {
    window.localStorage.setItem('hone-experiments.wizard.1', '{oops');
    expect(loadDraft(null, NOW)).toBeNull();
    const full = {
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    } as unknown as Storage;
    expect(storeDraft(null, EMPTY_DRAFT, NOW, full)).toBe(false);
  });
});

describe('a stepped wedge', () => {
  const service = (name: string) => `component:default/${name}`;
  const wedge: WizardDraft = {
    ...EMPTY_DRAFT,
    service: service('a'),
    title: 'In waves',
    problem: 'Changes wait for a review.',
    solution: 'Review at once.',
    expectation: 'Less',
    treatedServices: ['b', 'c', 'd', 'e', 'f', 'a'].map(service),
    looks: 2,
    onHarm: 'pause',
    templateId: 'review',
    ideaKey: 'IDEA-17',
    follows: ['EXP-013'],
  };

  it('sends its services once, its waves, and where it comes from', () => {
    expect(toExperimentInput(wedge, 'stepped-wedge')).toMatchObject({
      treated: {
        entityRefs: ['a', 'b', 'c', 'd', 'e', 'f'].map(service),
      },
      control: null,
      plan: {
        durationSeconds: (6 * 7 * DAY) / 1000,
        sealEffects: true,
        looks: 2,
        waves: { count: 3, periodSeconds: (14 * DAY) / 1000 },
        stopRules: { onHarm: 'pause' },
      },
      templateId: 'review',
      ideaKey: 'IDEA-17',
      follows: ['EXP-013'],
    });
  });

  it('leaves it to the server that its waves are drawn', () => {
    const { plan } = toExperimentInput(wedge, 'stepped-wedge');
    expect(plan).not.toHaveProperty('randomized');
  });

  it('needs six services, and no more waves than services', () => {
    const messages = (change: Partial<WizardDraft>) =>
      validateDraft({ ...wedge, ...change }, 'stepped-wedge')
        .filter(({ step }) => step === 'plan')
        .map(({ message }) => message);
    expect(messages({})).toEqual([]);
    expect(messages({ treatedServices: [] })).toEqual(['wedgeServices']);
    expect(messages({ waves: { ...wedge.waves, count: 7 } })).toEqual([
      'waveCount',
    ]);
    expect(
      messages({ waves: { count: 2, period: { amount: 0, unit: 'days' } } }),
    ).toEqual(['wavePeriod']);
  });

  it('sends nothing of it for other designs', () => {
    const { plan, control } = toExperimentInput(wedge, 'canary');
    expect(plan).not.toHaveProperty('waves');
    expect(plan).not.toHaveProperty('looks');
    expect(control).not.toBeNull();
  });
});

describe('selector', () => {
  it('reads and writes labels', () => {
    expect(parseSelector('track=canary, region = eu')).toEqual({
      track: 'canary',
      region: 'eu',
    });
    expect(formatSelector({ b: '2', a: '1' })).toBe('a=1, b=2');
  });

  it.each(['', 'track', 'a=b=c', '=x'])('refuses %p', text => {
    expect(parseSelector(text)).toBeNull();
  });
});

describe('durations', () => {
  it.each([60, 5400, 86_400, 14 * 86_400, 3 * 86_400])(
    'survive the form: %d s',
    seconds => {
      expect(toSeconds(fromSeconds(seconds))).toBe(seconds);
    },
  );

  it.each(['ab', 'canary', 'process'] as const)(
    'the defaults of %s are a valid plan',
    design => {
      const { duration, minimum } = planDefaults(design);
      expect(toSeconds(minimum)).toBeLessThanOrEqual(toSeconds(duration));
      expect(
        validateDraft(EMPTY_DRAFT, design).filter(
          ({ step }) => step === 'plan',
        ),
      ).toEqual([]);
    },
  );
});

describe('validateDraft', () => {
  it('lists everything that is missing in the order of the steps', () => {
    expect(validateDraft(EMPTY_DRAFT, 'process').map(e => e.field)).toEqual([
      'service',
      'problem',
      'solution',
      'name',
      'expectation',
      'primary',
    ]);
  });

  it.each<[Partial<WizardDraft>, string]>([
    [{ treatedSelector: '' }, 'selector'],
    [{ controlSelector: 'stable' }, 'selectorForm'],
    [{ controlSelector: 'track=canary' }, 'sameSelector'],
    [{ treatedSharePercent: 100 }, 'share'],
    [{ duration: { amount: NaN, unit: 'days' } }, 'duration'],
    [
      {
        duration: { amount: 1, unit: 'hours' },
        minimum: { amount: 2, unit: 'hours' },
      },
      'minimum',
    ],
  ])('checks the plan: %j', (patch, message) => {
    const errors = validateDraft({ ...EMPTY_DRAFT, ...patch }, 'canary');
    expect(errors.filter(e => e.step === 'plan').map(e => e.message)).toEqual([
      message,
    ]);
  });
});

describe('proposeGuardrails', () => {
  it('proposes errors and latency, but not the primary metric', async () => {
    const { items } = await new InMemoryMetrics(NOW).proposeMetrics({
      entityRef: 'component:default/cart-api',
    });
    const names = (primary: string | null) => {
      const found = items.find(item => item.metric.name === primary);
      return proposeGuardrails(items, found ? toChosen(found) : null).map(
        guardrail => guardrail.metric.name,
      );
    };
    expect(names('payments.success')).toEqual(['errors', 'latency.p95']);
    expect(names('latency.p95')).toEqual(['errors']);
    expect(names('errors')).toEqual(['latency.p95']);
  });
});

describe('toExperimentInput', () => {
  const { experiments } = new InMemoryExperiments(DEMO_SPECS, NOW);

  it('gives back the plan of every experiment that went through the form', () => {
    for (const experiment of experiments.values()) {
      const input = toExperimentInput(
        fromExperiment(experiment, false),
        experiment.design,
      );
      expect(input.plan).toMatchObject({
        durationSeconds: experiment.plan.durationSeconds,
        minimumDurationSeconds: experiment.plan.minimumDurationSeconds,
        sealEffects: experiment.plan.sealEffects,
      });
      expect(input.hypothesis).toEqual(experiment.hypothesis);
      expect(input.metrics.map(use => use.metricId)).toEqual(
        experiment.metrics.map(use => use.metricId),
      );
      expect(input.treated.selector).toEqual(experiment.treated.selector);
      expect(input.control?.entityRefs).toEqual(experiment.control?.entityRefs);
    }
  });

  it('gives an edited draft back as it was, with what it does not show', () => {
    const { plan, ...base } = experiments.get('EXP-006')!;
    const experiment = {
      ...base,
      ownerRef: 'group:default/somebody-else',
      treated: { name: 'green', selector: { side: 'green' } },
      control: { name: 'blue', selector: { side: 'blue' } },
      plan: {
        durationSeconds: plan.durationSeconds,
        alpha: 0.01,
        baselineSeconds: 7200,
      },
    };
    const draft = fromExperiment(experiment, true);
    expect(toExperimentInput(draft, 'canary')).toMatchObject({
      ownerRef: experiment.ownerRef,
      treated: experiment.treated,
      control: experiment.control,
      plan: experiment.plan,
    });
    expect(toExperimentInput(draft, 'canary').treated.share).toBeUndefined();
    const shared = { ...draft, treatedSharePercent: 10 };
    expect(toExperimentInput(shared, 'canary')).toMatchObject({
      treated: { share: 0.1 },
      control: { share: 0.9 },
    });
    // Nothing of it belongs to another design.
    expect(toExperimentInput(draft, 'ab')).toMatchObject({
      treated: { name: 'treatment', share: 0.5 },
    });
  });

  it('keeps the times of waves that nobody changes', () => {
    const base = experiments.get('EXP-006')!;
    const waves = { count: 3, periodSeconds: 86_400, transitionSeconds: 3600 };
    const plan = { durationSeconds: 5 * 86_400, waves };
    const draft = fromExperiment(
      { ...base, design: 'stepped-wedge', plan },
      true,
    );
    const send = (change = {}) =>
      toExperimentInput({ ...draft, ...change }, 'stepped-wedge').plan;
    expect(send()).toMatchObject({
      ...plan,
      minimumDurationSeconds: 3 * 86_400,
    });
    const period = { amount: 2, unit: 'days' as const };
    expect(send({ waves: { count: 3, period } }).durationSeconds).toBe(
      6 * 86_400,
    );
  });

  it('sends no seal and no step where the server decides', () => {
    const base = { ...EMPTY_DRAFT, service: 'component:default/cart-api' };
    for (const design of ['ab', 'canary', 'process'] as const) {
      const { plan } = toExperimentInput(base, design);
      expect(plan.sealEffects).toBe(design === 'process');
      expect(plan.randomized).toBe(
        design === 'process' ? undefined : design === 'ab',
      );
      expect(plan.stepSeconds).toBeUndefined();
    }
    // A seal that was set for a process trial does not survive the change of design.
    const sealed = toExperimentInput({ ...base, seal: true }, 'canary');
    expect(sealed.plan.sealEffects).toBe(false);
  });

  it('leaves out metrics that have no definition yet', () => {
    const draft = fromExperiment(experiments.get('EXP-007')!, false);
    draft.primary!.metricId = null;
    expect(toExperimentInput(draft, 'ab').metrics.map(use => use.role)).toEqual(
      ['guardrail'],
    );
  });
});
