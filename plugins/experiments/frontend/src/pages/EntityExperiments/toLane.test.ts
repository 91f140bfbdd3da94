import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../../__fixtures__/InMemoryExperiments';
import { toLane } from './toLane';

describe('toLane', () => {
  const now = Date.parse('2026-12-09T12:00:00Z');
  const { experiments } = new InMemoryExperiments(DEMO_SPECS, now);
  const lane = toLane(
    [...experiments.values()],
    { from: now - 30 * 86_400_000, now },
    key => `/experiments/${key}`,
  );

  it('draws what overlaps the window', () => {
    const ids = lane.map(({ id }) => id);
    expect(ids).toContain('EXP-007');
    // It ended 6 days ago.
    expect(ids).toContain('EXP-013');
    // It ended 39 days ago, and a draft never started.
    expect(ids).not.toContain('EXP-005');
    expect(ids).not.toContain('EXP-012');
  });

  it('leaves a running experiment open with its planned end', () => {
    const running = lane.find(({ id }) => id === 'EXP-007');
    expect(running?.to).toBeNull();
    expect(running?.plannedTo).toBe(experiments.get('EXP-007')!.plannedEndAt);
  });
});
