import { mockCredentials } from '@backstage/backend-test-utils';
import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { startDemo, type StartedDemo } from './__testUtils__/startDemo';
import { CHAMPION } from './champions/programme';
import { demoEntities } from './organisation/entities';
import { SERVICES, TEAMS } from './organisation/teams';

jest.setTimeout(180_000);

describe('the demo organisation', () => {
  let demo: StartedDemo;
  let rows: Map<string, ExperimentSummary>;

  beforeAll(async () => {
    demo = await startDemo(new Date());
    const { items } = await demo.experiments.list(
      { limit: 50 },
      { token: mockCredentials.user.token() },
    );
    rows = new Map(items.map(item => [item.key, item]));
  });

  afterAll(() => demo?.stop());

  it('has 6 teams, 24 services, 38 accounts and a guest from outside', () => {
    expect(TEAMS).toHaveLength(6);
    expect(SERVICES).toHaveLength(24);
    const accounts = demoEntities().filter(e => e.kind === 'User');
    const [guests, own] = [true, false].map(outside =>
      accounts.filter(e => (e.metadata.namespace === 'default') === outside),
    );
    expect(own).toHaveLength(38);
    expect(guests).toHaveLength(1);
  });

  it.each([
    ['EXP-001', 'watching', 'shipped'],
    ['EXP-002', 'watching', 'shipped'],
    ['EXP-003', 'watching', 'shipped'],
    ['EXP-004', 'closed', 'stopped-learned'],
    ['EXP-005', 'closed', 'rolled-back'],
    ['EXP-006', 'running', null],
    ['EXP-007', 'running', null],
    ['EXP-008', 'running', null],
    ['EXP-009', 'paused', null],
    ['EXP-010', 'in-review', null],
    ['EXP-011', 'scheduled', null],
    ['EXP-012', 'draft', null],
    ['EXP-013', 'decide', null],
    ['EXP-014', 'closed', 'inconclusive'],
  ])('%s is %s (%s)', (key, status, outcome) => {
    expect(rows.get(key)).toMatchObject({ status, outcome });
  });

  it('holds EXP-010 for its third approval, and says what it risks', async () => {
    const token = mockCredentials.user.token();
    const { assessment, seats } = await demo.governance.governance('EXP-010', {
      token,
    });
    expect(
      assessment.contributions
        .filter(part => part.points > 0)
        .map(part => [part.factor, part.points]),
    ).toEqual([
      ['criticality', 15],
      ['dataClasses', 20],
      ['schemaChange', 18],
      ['dependents', 10],
      ['noEarlierTrial', 8],
    ]);
    expect(assessment).toMatchObject({ tier: 'T3', score: 71 });
    expect(seats.map(seat => [seat.requirement.title, seat.state])).toEqual([
      ['EM', 'filled'],
      ['QA', 'filled'],
      ['Sec', 'open'],
    ]);
  });

  it('lets EXP-011 start when its day comes', async () => {
    const token = mockCredentials.user.token();
    const { obstacles } = await demo.governance.governance('EXP-011', {
      token,
    });
    expect(obstacles.filter(({ kind }) => kind === 'approvals')).toEqual([]);
  });

  it('has a year of champions, 31 of 38 people, and two seats that are offered', async () => {
    const token = mockCredentials.user.token();
    const { items } = await demo.champions.list({}, { token });
    expect(items).toHaveLength(1);
    const [programme] = items;
    const pool = await demo.champions.pool(programme.id, { token });
    expect(pool).toHaveLength(38);
    const eligible = pool.filter(person => person.eligible);
    expect(eligible).toHaveLength(31);
    expect(eligible.filter(({ served }) => served === 0)).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    const { cycles, plan } = await demo.champions.schedule(
      programme.id,
      { from: today, to: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` },
      { token },
    );
    expect(plan?.numbers).toMatchObject([
      { unfilled: 0, spread: 1, optimal: true },
    ]);
    expect(cycles[0].current).toBe(true);
    expect(cycles[0].seats.map(({ personRef }) => personRef)).toContain(
      CHAMPION,
    );
    const open = await demo.seats.swaps(
      programme.id,
      { status: 'open' },
      { token },
    );
    expect(open.items).toHaveLength(2);
  });

  it('has learnt from three experiments', async () => {
    const token = mockCredentials.user.token();
    const { items } = await demo.learnings.list({}, { token });
    expect(
      items
        .flatMap(({ trials }) => trials.map(trial => trial.experiment.key))
        .sort(),
    ).toEqual(['EXP-001', 'EXP-003', 'EXP-004']);
  });

  // What the product finds in the simulated series, against the truth that was injected.
  it.each([
    ['EXP-001', 'ship', -0.2],
    ['EXP-002', 'ship', 0.15],
    ['EXP-003', 'ship', 0.029],
    ['EXP-005', 'rollback', 2.86],
    ['EXP-007', 'extend', 0.006],
    ['EXP-013', 'ship', -0.3],
  ])('%s: %s, with the truth %d in its interval', (key, word, truth) => {
    const { verdict } = rows.get(key)!;
    expect(verdict).toMatchObject({ recommendation: word });
    const [lower, upper] = verdict!.interval!;
    expect(lower!).toBeLessThanOrEqual(truth);
    expect(upper!).toBeGreaterThanOrEqual(truth);
  });

  it.each(['EXP-001', 'EXP-013'])(
    '%s is compared with services that changed nothing: grade B',
    key => {
      expect(rows.get(key)!.verdict!.grade).toBe('B');
    },
  );

  it('EXP-002 is a stepped wedge of three random waves: grade A', () => {
    expect(rows.get('EXP-002')).toMatchObject({
      design: 'stepped-wedge',
      verdict: { grade: 'A' },
    });
  });

  it('does not find what is not there, and says what is wrong', () => {
    expect(rows.get('EXP-004')!.verdict!.recommendation).toBe('inconclusive');
    expect(rows.get('EXP-008')!.verdict).toMatchObject({
      sealed: true,
      effect: null,
    });
    expect(rows.get('EXP-009')!.verdict).toMatchObject({
      recommendation: 'invalid',
      reason: 'srm',
    });
    expect(rows.get('EXP-014')!.verdict!.grade).toBe('D');
  });

  it('says that it is simulated', () => {
    const judged = [...rows.values()].filter(row => row.verdict);
    expect(judged.length).toBeGreaterThan(8);
    expect(judged.every(row => row.simulated)).toBe(true);
  });
});
