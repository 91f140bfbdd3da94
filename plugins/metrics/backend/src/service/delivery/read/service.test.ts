import {
  startMetrics,
  type TestMetrics,
} from '../../../__testUtils__/startMetrics';
import {
  component,
  deployed,
  incident,
  instant,
  step,
} from '../__testUtils__/events';

jest.setTimeout(120_000);

const MAIL = 'component:default/mail';
const WINDOW = `from=${instant('05-04 00:00')}&to=${instant('06-01 00:00')}`;

const EVENTS = [
  // Sunday evening in New York, Monday in UTC.
  deployed('D1', '05-11 02:00'),
  deployed('D2', '05-12 10:00', { url: 'https://ci.example.com/runs/2' }),
  deployed('D3', '05-20 10:00', { unplanned: true }),
  deployed('D4', '05-31 10:00'),
  incident('I1', '05-12 12:00', {
    url: 'https://incidents.example.com/I1',
    mitigatedAt: instant('05-12 13:00'),
  }),
  incident('I2', '05-16 12:00'),
  { ...deployed('canary', '05-21 09:00'), status: 'running', at: undefined },
  step('canary', '05-21 09:00', 5),
  {
    kind: 'deployment-abort',
    id: 'stop',
    version: instant('05-21 09:30'),
    deployment: 'canary',
    service: 'mail',
    at: instant('05-21 09:30'),
    sloBurned: false,
  },
  { ...deployed('going', '05-31 11:00'), status: 'running', at: undefined },
  step('going', '05-31 11:00', 5),
  step('going', '05-31 11:30', 25),
];

describe('one service', () => {
  let metrics: TestMetrics;

  beforeAll(async () => {
    metrics = await startMetrics({
      entities: [
        component('mail', {}, ['simulated']),
        component('ny', {
          'hone.dev/delivery-names': 'mail-ny',
          'hone.dev/delivery-time-zone': ' America/New_York ',
        }),
        component('lost', { 'hone.dev/delivery-time-zone': 'Europe/Berlinn' }),
      ],
      config: { delivery: { timeZone: 'Europe/Berlin' } },
    });
    for (const service of ['mail', 'ny']) {
      const items = EVENTS.map(event => ({ ...event, service }));
      await metrics.send('POST', '/delivery/events', {
        source: service,
        items,
      });
    }
  });
  afterAll(() => metrics?.stop());

  const service = async (name = 'mail', window = WINDOW) =>
    metrics.send(
      'GET',
      `/delivery/service?entityRef=component:default/${name}&${window}`,
    );
  const releases = async (rest = '') =>
    (
      await metrics.send(
        'GET',
        `/delivery/releases?entityRef=${MAIL}&${WINDOW}${rest}`,
      )
    ).body;

  it('has its numbers, those before, its frequency and its certainty in one answer', async () => {
    const { status, body } = await service();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entityRef: MAIL,
      zone: 'Europe/Berlin',
      simulated: true,
      summary: {
        deployments: 4,
        changeFailRate: { count: 1, of: 3 },
        canaryCatchRate: { count: 1, of: 2 },
      },
      summaryBefore: { deployments: 0 },
      // The window begins two hours after Monday began in Berlin: that week is not whole.
      frequency: { weeks: 3, deployments: 4, mean: expect.closeTo(4 / 3, 10) },
      frequencyBefore: { deployments: 0, mean: 0 },
      certainty: { matured: 3, escaped: 1, caught: 1 },
      remarks: [],
    });
  });

  it('has the same summary as where several are pooled', async () => {
    const pooled = await metrics.send(
      'GET',
      `/delivery/summary?entityRef=${MAIL}&${WINDOW}`,
    );
    expect(pooled.body).toEqual((await service()).body.summary);
  });

  it('counts the weeks of its own zone', async () => {
    const { body } = await service('ny');
    expect(body).toMatchObject({ zone: 'America/New_York', simulated: false });
    const year = await metrics.send(
      'GET',
      '/delivery/service/year?entityRef=component:default/ny',
    );
    const counted = (weeks: { week: string; deployments: number }[]) =>
      weeks
        .filter(({ deployments }) => deployments > 0)
        .map(({ week, deployments }) => [week, deployments]);
    expect(counted(year.body.weeks)).toEqual([
      ['2026-05-04', 1],
      ['2026-05-11', 1],
      ['2026-05-18', 1],
      ['2026-05-25', 1],
    ]);
    const berlin = await metrics.send(
      'GET',
      `/delivery/service/year?entityRef=${MAIL}`,
    );
    expect(counted(berlin.body.weeks)).toEqual([
      ['2026-05-11', 2],
      ['2026-05-18', 1],
      ['2026-05-25', 1],
    ]);
  });

  it('says so when the zone that it names does not exist', async () => {
    const { body } = await service('lost');
    expect(body).toMatchObject({
      zone: 'Europe/Berlin',
      remarks: [
        {
          code: 'unknown-time-zone',
          entityRef: 'component:default/lost',
          value: 'Europe/Berlinn',
          message:
            'hone.dev/delivery-time-zone of component:default/lost has to be an IANA time zone such as Europe/Berlin, but "Europe/Berlinn" was given; weeks are those of Europe/Berlin',
        },
      ],
    });
  });

  it('has a year of weeks with what happened in it', async () => {
    const { status, body } = await metrics.send(
      'GET',
      `/delivery/service/year?entityRef=${MAIL}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entityRef: MAIL,
      zone: 'Europe/Berlin',
      simulated: true,
      // 52 weeks before Monday, the first of June, in a zone two hours ahead.
      from: '2025-06-01T22:00:00.000Z',
      deployments: [
        { id: 'D1', outcome: 'ok', url: null },
        {
          id: 'D2',
          outcome: 'failed',
          at: '2026-05-12T10:00:00.000Z',
          url: 'https://ci.example.com/runs/2',
        },
        { id: 'D3', outcome: 'ok' },
        { id: 'canary', outcome: 'caught' },
        { id: 'D4', outcome: 'unknown' },
      ],
      incidents: [
        {
          id: 'I1',
          at: '2026-05-12T12:00:00.000Z',
          mitigatedAt: '2026-05-12T13:00:00.000Z',
          url: 'https://incidents.example.com/I1',
          deployment: 'D2',
          confidence: 'window',
        },
        { id: 'I2', deployment: null, confidence: null, mitigatedAt: null },
      ],
    });
    expect(body.signals).toContainEqual(
      expect.objectContaining({ measure: 'leadTime', verdict: 'too-few' }),
    );
    expect(body.weeks).toHaveLength(53);
    expect(body.weeks[0]).toMatchObject({ week: '2025-06-02', running: false });
    expect(body.weeks[52]).toMatchObject({ week: '2026-06-01', running: true });
    expect(body.weeks[49]).toMatchObject({
      week: '2026-05-11',
      matured: 2,
      failed: 1,
      incidents: 2,
      recoveryN: 1,
      recoveryMedian: 3_600_000,
      rework: 0,
    });
    expect(body.weeks[50]).toMatchObject({ week: '2026-05-18', rework: 1 });
  });

  it('lists first what is under way, with the step that it has reached', async () => {
    const { items } = await releases();
    expect(items.map((item: { id: string }) => item.id)).toEqual([
      'going',
      'D4',
      'canary',
      'D3',
      'D2',
      'D1',
    ]);
    expect(items[0]).toMatchObject({
      kind: 'running',
      at: null,
      startedAt: '2026-05-31T11:00:00.000Z',
      targets: [{ target: 'eu', traffic: 25, at: '2026-05-31T11:30:00.000Z' }],
      outcome: 'unknown',
      leadTime: { n: 0, p50: null },
    });
    expect(items[4]).toMatchObject({
      url: 'https://ci.example.com/runs/2',
      evidence: [
        {
          type: 'incident',
          id: 'I1',
          confidence: 'window',
          url: 'https://incidents.example.com/I1',
        },
      ],
    });
  });

  it('lists page by page, each roll-out once', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { id: string }[]; nextCursor: string | null } =
        await releases(`&limit=2${cursor && `&cursor=${cursor}`}`);
      ids.push(...page.items.map(item => item.id));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(['going', 'D4', 'canary', 'D3', 'D2', 'D1']);
  });

  it('finds one roll-out of a window', async () => {
    expect((await releases('&deployment=D2')).items).toMatchObject([
      { id: 'D2' },
    ]);
    expect((await releases('&deployment=D9')).items).toEqual([]);
  });

  it('refuses a cursor of another list', async () => {
    const answer = await metrics.send(
      'GET',
      `/delivery/releases?entityRef=${MAIL}&${WINDOW}&cursor=WzFd`,
    );
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.body.error.message).toContain('nextCursor');
  });
});

it('does not start with a time zone that does not exist', async () => {
  await expect(
    startMetrics({ config: { delivery: { timeZone: 'Mars/Olympus' } } }),
  ).rejects.toThrow(
    /hone.metrics.delivery.timeZone has to be an IANA time zone .* "Mars\/Olympus"/,
  );
});
