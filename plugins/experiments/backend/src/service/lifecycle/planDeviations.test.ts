import { experimentRecord } from '../../__fixtures__/experiment';
import type { ExperimentRecord } from '../../store/experiments';
import { applyTransition } from './applyTransition';
import { planDeviations } from './planDeviations';

const START = new Date('2026-06-01T00:00:00Z');
const day = (n: number) => new Date(START.getTime() + n * 86_400_000);

function started(change: Partial<ExperimentRecord> = {}): ExperimentRecord {
  const { next } = applyTransition(
    experimentRecord(),
    { action: 'start' },
    { at: START, actor: 'user:default/ada' },
  );
  // As it comes back from the database.
  const json = (value: unknown) => JSON.parse(JSON.stringify(value));
  return {
    ...next,
    plan: json(next.plan),
    metrics: json(next.metrics),
    treated: json(next.treated),
    ...change,
  };
}

const tell = (
  record: ExperimentRecord,
  circumstances: Partial<Parameters<typeof planDeviations>[1]> = {},
) =>
  planDeviations(record, {
    transitions: [],
    earlyLooks: 0,
    now: day(10),
    ...circumstances,
  });

describe('deviations from the sealed plan', () => {
  it('are none of a draft, nor of a trial that goes as planned', () => {
    expect(tell(experimentRecord())).toEqual([]);
    expect(tell(started())).toEqual([]);
    expect(tell(started({ status: 'decide', endedAt: day(28) }))).toEqual([]);
  });

  it.each<[string, Partial<ExperimentRecord>]>([
    ['a metric', { metrics: [] }],
    [
      'the hypothesis',
      { hypothesis: { problem: '', solution: '', metric: '' } },
    ],
    ['the plan', { plan: { durationSeconds: 60 } }],
    ['the service', { entityRef: 'component:default/other' }],
  ])('tell of %s that was changed past the seal', (_what, change) => {
    expect(tell(started(change))[0]).toBe(
      'The plan does not fit its seal any more: it was changed outside of Hone after the start.',
    );
  });

  it('allow for title and tags', () => {
    expect(tell(started({ title: 'Another', tags: [] }))).toEqual([]);
  });

  it('tell of pauses', () => {
    const pause = { at: day(2), from: 'running', to: 'paused' } as const;
    const resume = { at: day(5), from: 'paused', to: 'running' } as const;
    const again = { at: day(8), from: 'running', to: 'paused' } as const;
    expect(tell(started(), { transitions: [pause, resume] })).toEqual([
      'It was paused once, for 3 days.',
    ]);
    expect(tell(started(), { transitions: [pause, resume, again] })).toEqual([
      'It was paused 2 times, for 5 days, and still is.',
    ]);
    // A clock that stands before the pause makes no negative time.
    expect(tell(started(), { transitions: [again], now: day(1) })).toEqual([
      'It was paused once, for 1 minute, and still is.',
    ]);
  });

  it('tell of an end that was moved, or came early', () => {
    expect(tell(started({ plannedEndAt: day(42) }))).toEqual([
      'Its end was moved by 2 weeks, from Jun 29, 2026 to Jul 13, 2026.',
    ]);
    expect(tell(started({ endedAt: day(20) }))).toEqual([
      'It ended 8 days before its plan did.',
    ]);
    expect(tell(started({ endedAt: new Date(+day(28) - 1000) }))).toEqual([]);
  });

  it('tell of looks before the end', () => {
    expect(tell(started(), { earlyLooks: 3 })).toEqual([
      'Its effects were not sealed and were looked at 3 times before its end.',
    ]);
  });
});
