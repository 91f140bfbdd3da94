import { experimentRecord } from '../../../__fixtures__/experiment';
import type { ExperimentRecord } from '../../../store/experiments';
import { toSubject } from '../toSubject';
import { DAYS_AHEAD, proposeStart, type DaysAhead } from './proposeStart';
import { startSentence } from './startSentence';

const DAY = 86_400_000;
const NOW = new Date('2026-06-01T00:00:00Z');
const day = (n: number) => new Date(NOW.getTime() + n * DAY);

const draft = experimentRecord({ number: 1 });

/** An experiment on the same service that runs for some days from now. */
function running(days: number, change: Partial<ExperimentRecord> = {}) {
  const record = experimentRecord({
    number: 2,
    status: 'running',
    startedAt: day(-14),
    plannedEndAt: day(days),
    ...change,
  });
  return toSubject(record, NOW)!;
}

const ahead = (change: Partial<DaysAhead> = {}): DaysAhead => ({
  subjectAt: from => toSubject(draft, NOW, from)!,
  others: [],
  neighbours: new Map(),
  isFrozen: () => false,
  hasSlot: () => true,
  ...change,
});

const propose = (change: Partial<DaysAhead> = {}) =>
  proposeStart(NOW, ahead(change));

describe('a proposed start', () => {
  it('is the date that was asked for where nothing stands against it', () => {
    const proposed = propose();
    expect(proposed).toEqual({
      startAt: NOW,
      inflationAsked: 1,
      inflationThen: 1,
      skipped: { collision: 0, freeze: 0, slots: 0 },
    });
    expect(startSentence(NOW, proposed).text).toBe(
      'Nothing stands against 2026-06-01 (variance ×1.0).',
    );
  });

  it('waits for the end of what is refused beside it', () => {
    const proposed = propose({ others: [running(10)] });
    expect(proposed.startAt).toEqual(day(10));
    expect(proposed.skipped).toEqual({ collision: 10, freeze: 0, slots: 0 });
  });

  it('lets two overlap as long as both stay readable', () => {
    // Guarded, not primary: no refusal, so the inflation alone decides.
    const guard = { ...draft.metrics[0], role: 'guardrail' as const };
    const other = running(14, { metrics: [guard] });
    const proposed = propose({ others: [other] });
    const { startAt, inflationAsked, inflationThen } = proposed;
    expect(inflationAsked).toBeGreaterThan(1.25);
    expect(inflationThen).toBeLessThanOrEqual(1.25);
    expect(startAt!.getTime()).toBeGreaterThan(NOW.getTime());
    expect(startAt!.getTime()).toBeLessThan(day(14).getTime());
    const days = Math.round((startAt!.getTime() - NOW.getTime()) / DAY);
    expect(proposed.skipped.collision).toBe(days);
    expect(startSentence(NOW, proposed)).toEqual({
      key: 'start.later',
      params: expect.objectContaining({ days }),
      text: expect.stringMatching(
        new RegExp(
          `^Start ${days} days later and all stay readable \\(variance ×\\d\\.\\d → ×1\\.[0-3]\\)\\.$`,
        ),
      ),
    });
  });

  it('keeps out of freezes and waits for a slot', () => {
    const proposed = propose({
      isFrozen: at => at < day(3),
      hasSlot: at => at >= day(5),
    });
    expect(proposed.startAt).toEqual(day(5));
    expect(proposed.skipped).toEqual({ collision: 0, freeze: 3, slots: 2 });
    expect(startSentence(NOW, proposed).text).toBe(
      'The first free date is 2026-06-06, 5 days later: 3 days before it are frozen, 2 have no free slot.',
    );
  });

  it('is none where the whole half-year is taken', () => {
    const proposed = propose({ hasSlot: () => false });
    expect(proposed.startAt).toBeNull();
    expect(proposed.skipped.slots).toBe(DAYS_AHEAD + 1);
    expect(startSentence(NOW, proposed).text).toBe(
      'There is no date within 26 weeks: 0 days collide, 0 are frozen, 183 have no free slot.',
    );
  });
});
