import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { demoWatches } from '../__fixtures__/demoTelemetryWatches';
import { learningDay, watchState } from './watchState';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const [changed] = demoWatches('component:default/payments-gateway', NOW);

describe('learningDay', () => {
  it.each([
    [0, 1],
    [0.05, 1],
    [0.2, 3],
    [0.21, 4],
    [1, 15],
  ])('%p learned is day %p', (learned, day) => {
    expect(learningDay({ learned })).toBe(day);
  });
});

describe('watchState', () => {
  it('gives a change its side', () => {
    expect(watchState(changed)).toBe('worse');
    const better: Watch = {
      ...changed,
      changes: changed.changes.map(change => ({ ...change, better: true })),
    };
    expect(watchState(better)).toBe('better');
  });

  it('keeps what is no change', () => {
    expect(watchState({ ...changed, status: 'silent' })).toBe('silent');
  });
});
