import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../../__fixtures__/InMemoryExperiments';
import { health } from './health';

describe('health', () => {
  const { experiments } = new InMemoryExperiments(DEMO_SPECS, 0);
  const of = (...keys: string[]) =>
    health(keys.map(key => experiments.get(key)!));

  it('is calm when what runs is on track', () => {
    expect(of('EXP-007', 'EXP-012')).toEqual({
      running: 1,
      paused: 0,
      decide: 0,
      planned: 1,
      attention: 0,
      stale: false,
    });
  });

  it('counts what waits for a person once', () => {
    expect(of('EXP-009', 'EXP-013', 'EXP-007').attention).toBe(2);
  });

  it('says when a source does not answer', () => {
    expect(of('EXP-015').stale).toBe(true);
  });
});
