import { isCausedBy, jiraTime, status } from '../__testUtils__/issues';
import { event, told } from '../__testUtils__/telling';

const COMMIT = '3f2a9c0de1b4f5a6978877665544332211009988';

describe('an incident', () => {
  const incident = {
    kind: 'incident',
    id: '10001',
    version: '2026-11-03T09:00:00.000Z',
    url: 'https://acme.atlassian.net/browse/SHOP-1',
    service: 'SHOP',
    createdAt: '2026-11-02T09:00:00.000Z',
  };
  const resolutiondate = jiraTime('2026-11-02T12:00:00Z');
  const resolved = { resolutiondate, status: status('done') };
  const closed = {
    mitigatedAt: '2026-11-02T12:00:00.000Z',
    closedAt: '2026-11-02T12:00:00.000Z',
  };

  it('is open until it is resolved, or its status is done', () => {
    expect(event('Incident')).toEqual(incident);
    expect(event('Incident', resolved)).toEqual({ ...incident, ...closed });
    const done = {
      status: status('done'),
      statuscategorychangedate: resolutiondate,
    };
    expect(event('Incident', done)).toEqual({ ...incident, ...closed });
    // It was done once, and was opened again.
    expect(event('Incident', { ...done, status: status('open') })).toEqual(
      incident,
    );
  });

  const times = {
    incidents: {
      impactAtField: 'customfield_1',
      detectedAtField: 'customfield_2',
      mitigatedAtField: 'customfield_3',
    },
  };

  it('has the times of its fields', () => {
    const typed = {
      customfield_1: jiraTime('2026-11-02T08:30:00Z'),
      customfield_2: jiraTime('2026-11-02T08:45:00Z'),
      customfield_3: jiraTime('2026-11-02T10:00:00Z'),
    };
    const known = {
      impactAt: '2026-11-02T08:30:00.000Z',
      detectedAt: '2026-11-02T08:45:00.000Z',
      mitigatedAt: '2026-11-02T10:00:00.000Z',
    };
    expect(event('Incident', typed, times)).toEqual({ ...incident, ...known });
    expect(event('Incident', { ...typed, ...resolved }, times)).toEqual({
      ...incident,
      ...known,
      closedAt: closed.closedAt,
    });
    const empty = { customfield_1: null, customfield_3: '' };
    expect(told('Incident', { ...empty, ...resolved }, times)).toEqual({
      event: { ...incident, ...closed },
      oddities: [],
    });
  });

  it('leaves out typed times that contradict others, and says so', () => {
    const reversed = {
      customfield_1: jiraTime('2026-11-02T10:00:00Z'),
      customfield_3: jiraTime('2026-11-02T08:00:00Z'),
    };
    expect(told('Incident', { ...reversed, ...resolved }, times)).toEqual({
      event: { ...incident, impactAt: '2026-11-02T10:00:00.000Z', ...closed },
      oddities: ['its customfield_3 lies before its beginning'],
    });
    const late = { customfield_1: jiraTime('2026-11-02T13:00:00Z') };
    expect(told('Incident', { ...late, ...resolved }, times)).toEqual({
      event: { ...incident, ...closed },
      oddities: ['its customfield_1 lies after it was closed'],
    });
  });

  it.each([
    [COMMIT.toUpperCase(), { type: 'change', value: COMMIT }],
    [
      `https://github.com/acme/cart/commit/${COMMIT}`,
      { type: 'change', value: COMMIT },
    ],
    [
      `ghcr.io/acme/cart@sha256:${'ab'.repeat(32)}`,
      { type: 'digest', value: `sha256:${'ab'.repeat(32)}` },
    ],
    ['run-4711', { type: 'deployment', value: 'run-4711' }],
    [{ value: 'None' }, { type: 'none' }],
    ['x'.repeat(300), { type: 'deployment', value: 'x'.repeat(255) }],
    [null, undefined],
  ])('has a cause that its field names: %j', (given, cause) => {
    expect(
      event(
        'Incident',
        { customfield_4: given },
        { incidents: { causeField: 'customfield_4' } },
      ),
    ).toEqual({ ...incident, ...(cause && { cause }) });
  });

  it('has a cause that a link names, where that is configured', () => {
    const linked = { issuelinks: [isCausedBy('10044', 'CHG-7')] };
    expect(event('Incident', linked)).toEqual(incident);
    const settings = {
      incidents: { causeLink: 'Is caused by', causeField: 'customfield_4' },
    };
    const cause = { type: 'deployment', value: 'CHG-7' };
    expect(event('Incident', linked, settings)).toEqual({ ...incident, cause });
    expect(
      event('Incident', { ...linked, customfield_4: 'run-1' }, settings),
    ).toEqual({ ...incident, cause: { type: 'deployment', value: 'run-1' } });
  });

  it('is withdrawn when its resolution says that it was none', () => {
    const resolution = { id: '9', name: 'Duplicate' };
    const meant = event('Incident', resolved);
    expect(meant).not.toHaveProperty('withdrawn');
    expect(event('Incident', { ...resolved, resolution })).toEqual({
      ...meant,
      withdrawn: true,
    });
  });
});
