import { experimentRecord } from '../../__fixtures__/experiment';
import {
  governanceWorld,
  MANAGERS,
  personRef,
  riskyInput,
} from '../../__testUtils__/governanceWorld';
import { callerNamed } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { announce } from '../../tasks/announce';
import { breakGlass } from '../governance/breakGlass/breakGlass';
import { noticeOfSeat } from './noticeOfSeat';

jest.setTimeout(60_000);

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));

describe('an open seat', () => {
  const seat = {
    experimentId: 'x',
    tier: 'T3',
    contributors: [personRef('ada')],
    requirement: {
      seat: 'em',
      title: 'EM',
      count: 1,
      groupRefs: [MANAGERS],
      deadlineHours: 24,
      escalationRefs: ['group:default/directors'],
    },
    state: 'open' as const,
    askedAt: at(0),
    dueAt: at(24),
  };
  const record = experimentRecord({ id: 'x', number: 7 });
  const told = (hour: number, change = {}) => {
    const { key, recipients, except, payload } = noticeOfSeat(
      { ...seat, ...change },
      record,
      at(hour),
    );
    return [key, recipients, except, payload.title, payload.severity];
  };
  const asked = `x:em:${at(0).getTime()}`;

  it('is told of to its holders, again before its deadline, then to who may step in', () => {
    const title = 'EXP-007 (T3) needs EM by 2026-06-02 00:00 UTC';
    const except = [personRef('ada')];
    expect(told(1)).toEqual([
      `seat:${asked}`,
      [MANAGERS],
      except,
      title,
      'normal',
    ]);
    expect(told(21)).toEqual([
      `due:${asked}`,
      [MANAGERS],
      except,
      title,
      'high',
    ]);
    expect(told(24)).toEqual([
      `late:${asked}`,
      ['group:default/directors'],
      except,
      'EXP-007 (T3) needed EM by 2026-06-02 00:00 UTC: you may step in',
      'high',
    ]);
  });
});

describe.each(databases.eachSupportedId())('what governance tells, %s', id => {
  async function setUp() {
    const t = governanceWorld(await initDatabase(id));
    const sent: [string | string[] | undefined, string][] = [];
    const notifications = {
      send: async ({ recipients, payload }: any) => {
        sent.push([recipients.entityRef, payload.title]);
      },
    };
    return {
      ...t,
      sent,
      tell: () => announce({ ...t.context, notifications } as never),
    };
  }

  it('asks each seat once, and not again when it is filled', async () => {
    const t = await setUp();
    const { key } = await t.create();
    await t.step(key, { action: 'submit' });
    await t.tell();
    await t.tell();
    expect(t.sent.map(([, title]) => title)).toEqual([
      'EXP-001 (T3) needs EM by 2026-06-02 00:00 UTC',
      'EXP-001 (T3) needs QA by 2026-06-02 00:00 UTC',
      'EXP-001 (T3) needs Sec by 2026-06-03 00:00 UTC',
    ]);
    t.sent.length = 0;
    await t.judge('mia', key);
    t.clock.set('2026-06-01T21:00:00Z');
    await t.tell();
    expect(t.sent).toEqual([
      [
        ['group:default/release-leads'],
        'EXP-001 (T3) needs QA by 2026-06-02 00:00 UTC',
      ],
    ]);
  });

  it('tells the owner of a rejection, and those passed over of an emergency', async () => {
    const t = await setUp();
    const { key } = await t.create(riskyInput());
    await t.step(key, { action: 'submit' });
    await t.judge('mia', key, { verdict: 'reject', reason: 'No way back' });
    const { breakGlassOffer, revision } = await t.governance(key);
    await breakGlass(t.context, callerNamed('ada'), key, revision, {
      reason: 'Checkout is down and this is the only way to bring it back.',
      incidentUrl: 'https://incidents.example.com/1',
      confirmationCode: breakGlassOffer.confirmationCode!,
    });
    await t.tell();
    expect(t.sent).toEqual(
      expect.arrayContaining([
        [
          ['group:default/checkout', personRef('ada')],
          'EXP-001 was rejected in its review',
        ],
        [
          expect.arrayContaining([
            'group:default/engineering-managers',
            'group:default/release-leads',
            'group:default/security-reviewers',
          ]),
          'EXP-001 started past its gate in an emergency',
        ],
      ]),
    );
  });
});
