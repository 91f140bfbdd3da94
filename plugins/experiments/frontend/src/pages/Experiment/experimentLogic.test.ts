import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../../__fixtures__/InMemoryExperiments';
import { headerActions } from './actions';
import { followsRecommendation, recommendedDecision } from './decisions';
import { toJson, toMarkdown } from './exportExperiment';
import { lifecycleProgress } from './phases';

describe('lifecycleProgress', () => {
  it.each([
    ['draft', 'now ahead ahead'],
    ['scheduled', 'now ahead ahead'],
    ['paused', 'done now ahead'],
    ['decide', 'done done now'],
    ['watching', 'done done now'],
    ['closed', 'done done done'],
  ] as const)('shows %s as %s', (status, states) => {
    expect(
      lifecycleProgress(status)
        .map(({ state }) => state)
        .join(' '),
    ).toBe(states);
  });
});

describe('recommendedDecision', () => {
  it('never recommends where the computation asks for a look', () => {
    expect(recommendedDecision('review')).toBeNull();
    expect(recommendedDecision(undefined)).toBeNull();
    expect(recommendedDecision('rollback')).toBe('roll-back');
  });
});

describe('followsRecommendation', () => {
  it.each([
    ['ship', 'ship', true],
    ['roll-back', 'ship', false],
    ['stop-learned', 'inconclusive', true],
    ['ship', 'review', true],
    ['ship', undefined, false],
    ['keep-running', undefined, true],
  ] as const)('%s after %s: %s', (decision, recommendation, expected) => {
    expect(followsRecommendation(decision, recommendation)).toBe(expected);
  });
});

describe('headerActions', () => {
  it('offers what the life cycle knows, not all that the server speaks of', async () => {
    const { experiments } = new InMemoryExperiments(DEMO_SPECS, 0);
    const offered = (key: string) =>
      headerActions(experiments.get(key)!).map(({ action }) => action);
    expect(experiments.get('EXP-007')!.allowedActions).toHaveLength(10);
    expect(offered('EXP-007')).toEqual(['pause', 'conclude']);
    expect(offered('EXP-012')).toEqual(['start', 'submit', 'schedule']);
    expect(offered('EXP-013')).toEqual([]);
    expect(offered('EXP-003')).toEqual([]);
  });
});

describe('exports', () => {
  const api = new InMemoryExperiments(
    DEMO_SPECS,
    Date.parse('2026-12-09T12:00:00Z'),
  );

  it('writes Markdown with the sentence, the numbers and how they came about', async () => {
    const text = toMarkdown(
      await api.get('EXP-013'),
      await api.analysis('EXP-013'),
    );
    expect(text).toContain('# EXP-013 Quarantine flaky tests');
    expect(text).toContain('Quarantine cut CI re-runs by 34%');
    expect(text).toContain(
      '| CI re-run rate | primary | -0.34 | -0.47 | -0.19 |',
    );
    expect(text).toMatch(/seed 8271, inputs 4f2c/);
    expect(text).toContain('The data are simulated.');
  });

  it('leaves a sealed effect empty', async () => {
    const text = toMarkdown(
      await api.get('EXP-008'),
      await api.analysis('EXP-008'),
    );
    expect(text).toContain('| Deployments | primary |  |  |  | 5 | sealed |');
  });

  it('writes JSON without what only holds for the reader', async () => {
    const parsed = JSON.parse(toJson(await api.get('EXP-012'), null));
    expect(parsed.experiment.key).toBe('EXP-012');
    expect(parsed.experiment.allowedActions).toBeUndefined();
    expect(parsed.analysis).toBeNull();
  });
});
