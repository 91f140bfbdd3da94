import { experimentRecord } from '../../__fixtures__/experiment';
import { ideaRecord } from '../../__fixtures__/idea';
import { verdict } from '../../__testUtils__/rows';
import type { ExperimentEventRecord } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import { noticeOfComment } from './noticeOfComment';
import { noticeOfEvent } from './noticeOfEvent';
import { noticeOfIdea } from './noticeOfIdea';
import { noticeOfVerdict, noticeOfWaiting } from './noticeOfState';

const AT = new Date('2026-06-01T12:00:00Z');
const SOON = new Date('2026-06-01T12:05:00Z');
const LATE = new Date('2026-06-01T13:00:00Z');

function event(
  change: Partial<ExperimentEventRecord> = {},
): ExperimentEventRecord {
  return {
    id: 'event-1',
    experimentId: 'x',
    at: AT,
    recordedAt: AT,
    actor: 'user:default/bob',
    type: 'submit',
    from: null,
    to: null,
    reason: null,
    detail: {},
    ...change,
  };
}

const experiment = (change: Partial<ExperimentRecord> = {}) =>
  experimentRecord({ id: 'x', number: 7, ...change });
const sentence = (text: string) => ({ key: 'k', params: {}, text });
const pending = (change = {}) => ({
  decision: 'ship' as const,
  reason: 'It helped everybody.',
  nextOwnerRef: null,
  proposedBy: 'user:default/bob',
  at: AT.toISOString(),
  recommendation: 'rollback' as const,
  ...change,
});

describe('what is told', () => {
  it('asks the owner for a review, but neither who wrote the plan nor who sent it', () => {
    const record = experiment({ status: 'in-review' });
    expect(noticeOfEvent(event(), record, SOON)).toEqual({
      key: 'event-1',
      recipients: ['group:default/checkout'],
      except: ['user:default/ada', 'user:default/bob'],
      payload: {
        title: 'EXP-007 waits for somebody to review its plan',
        description:
          'Review within half a day: Review within half a working day.',
        link: '/experiments/EXP-007',
        severity: 'normal',
        topic: 'approval-needed',
        scope: 'approval-needed:x',
      },
    });
  });

  it.each(['draft', 'scheduled', 'running'] as const)(
    'asks for no review of what is %s by now',
    status => {
      expect(noticeOfEvent(event(), experiment({ status }), SOON)).toBeNull();
    },
  );

  it('asks who created it where there is no owner, and says what is simulated', () => {
    const record = experiment({
      status: 'in-review',
      ownerRef: null,
      simulated: true,
    });
    expect(noticeOfEvent(event(), record, SOON)).toMatchObject({
      recipients: ['user:default/ada'],
      payload: {
        title: 'EXP-007 waits for somebody to review its plan (simulated)',
      },
    });
  });

  it.each([
    ['user:default/bob', 'a second person'],
    ['service:plugin:coach', 'a person'],
  ])('asks for another one to confirm what %s proposed', (actor, who) => {
    const record = experiment({ status: 'decide', pendingDecision: pending() });
    const decide = event({ type: 'decide', actor, detail: { waiting: true } });
    expect(noticeOfEvent(decide, record, SOON)).toMatchObject({
      except: [actor],
      payload: {
        title: `EXP-007 waits for ${who} to confirm "ship"`,
        description: 'Review within half a day: It helped everybody.',
      },
    });
  });

  it.each([
    ['was carried out', { decision: 'ship' }, pending()],
    ['was declined', { waiting: true }, null],
    [
      'was proposed before another',
      { waiting: true },
      pending({ at: SOON.toISOString() }),
    ],
  ])('asks for nobody to confirm what %s', (_, detail, pendingDecision) => {
    const record = experiment({ status: 'decide', pendingDecision });
    const decide = event({ type: 'decide', detail });
    expect(noticeOfEvent(decide, record, SOON)).toBeNull();
  });

  it('asks for a decision with the verdict of the end, or without one after an hour', () => {
    const conclude = event({ type: 'conclude' });
    const old = experiment({
      status: 'decide',
      verdict: verdict({ analyzedAt: '2026-06-01T11:59:59.000Z' }),
    });
    expect(noticeOfEvent(conclude, old, SOON)).toBeNull();
    expect(noticeOfEvent(conclude, old, LATE)).not.toBeNull();
    const fresh = experiment({
      status: 'decide',
      verdict: verdict({
        analyzedAt: '2026-06-01T12:00:10.000Z',
        sentence: sentence('33% to 8% shorter.'),
      }),
    });
    expect(noticeOfEvent(conclude, fresh, SOON)).toMatchObject({
      except: [],
      payload: {
        title: 'EXP-007 is over and needs a decision',
        description: 'Review within half a day: 33% to 8% shorter.',
        topic: 'verdict-ready',
      },
    });
    const decided = experiment({ status: 'watching', verdict: fresh.verdict });
    expect(noticeOfEvent(conclude, decided, SOON)).toBeNull();
    const waiting = { ...fresh, pendingDecision: pending() };
    expect(noticeOfEvent(conclude, waiting, SOON)).toBeNull();
  });

  it.each([
    ['pause', 'paused'],
    ['conclude', 'ended'],
  ])('tells at once that harm led to %s', (type, what) => {
    const stop = event({
      type,
      reason: 'Errors are 2.4 times as many.',
      detail: { cause: 'harm' },
    });
    expect(
      noticeOfEvent(stop, experiment({ status: 'decide' }), AT),
    ).toMatchObject({
      payload: {
        title: `EXP-007 was ${what} because it does harm`,
        description: 'Review within half a day: Errors are 2.4 times as many.',
        severity: 'critical',
        topic: 'guard-tripped',
      },
    });
  });

  it.each([
    ['a pause by people', event({ type: 'pause' })],
    [
      'a pause for a verdict, which is told by itself',
      event({ type: 'pause', detail: { cause: 'not-valid' } }),
    ],
    ['a look that holds', event({ type: 'watch', detail: { state: 'holds' } })],
    ['anything else', event({ type: 'start' })],
  ])('says nothing of %s', (_, one) => {
    expect(
      noticeOfEvent(one, experiment({ status: 'paused' }), SOON),
    ).toBeNull();
  });

  it.each([
    ['faded', 'has lost most of the effect that it was shipped for'],
    ['reversed', 'is worse by now than without the change that was shipped'],
  ])(
    'tells the owner and the next owner of an effect that %s',
    (state, title) => {
      const record = experiment({
        status: 'watching',
        nextOwnerRef: 'group:default/platform',
      });
      const look = event({
        type: 'watch',
        reason: 'Day 90: 2% lower.',
        detail: { state },
      });
      expect(noticeOfEvent(look, record, SOON)).toMatchObject({
        recipients: ['group:default/checkout', 'group:default/platform'],
        payload: {
          title: `EXP-007 ${title}`,
          description: 'Review within half a day: Day 90: 2% lower.',
        },
      });
    },
  );

  it('tells of a verdict that is not valid, anew for each reason', () => {
    const invalid = (reason: 'srm' | 'instrument') =>
      noticeOfVerdict(
        experiment({
          status: 'running',
          verdict: verdict({
            recommendation: 'invalid',
            reason,
            sentence: sentence('20,114 and 21,377 users.'),
          }),
        }),
      );
    expect(invalid('srm')).toMatchObject({
      key: 'not-valid:x:srm',
      payload: {
        title: 'EXP-007 has a verdict that is not valid',
        description: 'Review within half a day: 20,114 and 21,377 users.',
        severity: 'high',
      },
    });
    expect(invalid('instrument')?.key).toBe('not-valid:x:instrument');
  });

  it.each([
    [undefined, 'EXP-007 does harm and goes on'],
    ['tell', 'EXP-007 does harm and goes on'],
    ['pause', undefined],
    ['conclude', undefined],
  ] as const)(
    'with %s on harm tells %j of it by the verdict',
    (onHarm, title) => {
      const record = experiment({
        status: 'running',
        plan: {
          durationSeconds: 28 * 86_400,
          ...(onHarm ? { stopRules: { onHarm } } : {}),
        },
        verdict: verdict({ recommendation: 'rollback', reason: 'harm' }),
      });
      expect(noticeOfVerdict(record)?.payload.title).toBe(title);
    },
  );

  it('says nothing of other verdicts', () => {
    expect(noticeOfVerdict(experiment({ verdict: verdict() }))).toBeNull();
    expect(noticeOfVerdict(experiment())).toBeNull();
  });

  it('reminds of a decision, once for each end', () => {
    expect(noticeOfWaiting(experiment(), AT)).toMatchObject({
      key: `undecided:x:${AT.getTime()}`,
      payload: {
        title: 'EXP-007 has waited for a decision since 2026-06-01',
        description: 'Review within half a day',
        scope: 'verdict-ready:x',
      },
    });
  });

  it('tells of a comment without its words', () => {
    const notice = noticeOfComment(
      {
        id: 'comment-1',
        experimentId: 'x',
        at: AT,
        author: 'user:default/gil',
        text: 'SECRET',
        deletedAt: null,
      },
      experiment(),
    );
    expect(notice).toMatchObject({
      key: 'comment-1',
      recipients: ['user:default/ada', 'group:default/checkout'],
      except: ['user:default/gil'],
      payload: { title: 'EXP-007 has a new comment', severity: 'low' },
    });
    expect(JSON.stringify(notice)).not.toContain('SECRET');
  });

  it.each([
    ['try', {}, null, 'is being tried', ''],
    ['drop', {}, 'Moot', 'was dropped', ': Moot'],
    ['merge', { into: 'IDEA-2' }, null, 'was merged into IDEA-2', ''],
  ])('tells whose idea it is of %s', (type, detail, reason, says, why) => {
    const idea = ideaRecord({ id: 'i', number: 5 });
    const by = { actor: 'user:default/bob', at: AT, from: null, to: null };
    expect(
      noticeOfIdea({ id: 'e', ideaId: 'i', ...by, type, detail, reason }, idea),
    ).toEqual({
      key: 'e',
      recipients: ['user:default/ada'],
      except: ['user:default/bob'],
      payload: {
        title: `Your idea IDEA-5 ${says}`,
        description: `Circuit breaker on issuer calls${why}`,
        link: '/experiments/backlog?idea=IDEA-5',
        severity: 'low',
        topic: 'idea-moved',
        scope: 'idea-moved:i',
      },
    });
  });

  it('shortens long texts between two letters', () => {
    const record = experiment({
      status: 'in-review',
      title: 'T',
      hypothesis: { problem: 'p', solution: '🙂'.repeat(600), metric: 'm' },
    });
    const text = noticeOfEvent(event(), record, SOON)!.payload.description!;
    expect(Array.from(text)).toHaveLength(500);
    expect(text.endsWith('🙂…')).toBe(true);
  });
});
