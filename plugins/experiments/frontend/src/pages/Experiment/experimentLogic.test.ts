import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../../__fixtures__/InMemoryExperiments';
import { headerActions } from './actions';
import { followsRecommendation, recommendedDecision } from './decisions';
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
    expect(experiments.get('EXP-007')!.allowedActions).toHaveLength(12);
    expect(offered('EXP-007')).toEqual(['pause', 'conclude']);
    expect(offered('EXP-012')).toEqual(['start', 'submit', 'schedule']);
    expect(offered('EXP-013')).toEqual([]);
    expect(offered('EXP-003')).toEqual([]);
  });
});
