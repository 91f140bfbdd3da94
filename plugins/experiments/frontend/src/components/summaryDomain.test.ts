import { DEMO_SPECS } from '../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../__fixtures__/InMemoryExperiments';
import { summaryDomain } from './summaryDomain';

describe('summaryDomain', () => {
  const { experiments } = new InMemoryExperiments(DEMO_SPECS, 0);
  const of = (...keys: string[]) =>
    summaryDomain(keys.map(key => experiments.get(key)!));

  it('holds every usual effect', () => {
    const [low, high] = summaryDomain([...experiments.values()]);
    expect(low).toBeLessThanOrEqual(-0.47);
    expect(high).toBeGreaterThanOrEqual(0.13);
  });

  it('is not stretched by a single far effect', () => {
    const [, high] = of('EXP-005', 'EXP-003', 'EXP-001');
    expect(high).toBeLessThan(1);
  });

  it('stands for a list without effects', () => {
    const [low, high] = of('EXP-012');
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});
