import { createRng } from '@hone/inference';
import { withFullPooling, withoutPooling } from './baselines';
import { scoreForecasters } from './forecasters';
import { judgeWorld, type Judged } from './judgeTransfer';
import { drawOrganisation } from './organisation';
import { summarize } from './summarize';
import { transferSuite } from './transferSuite';

jest.setTimeout(180_000);

const WORLD = { groups: 6, tauGroups: 0.2, tauServices: 0.05 };

describe('simulated organisations', () => {
  it('are the same for the same seed', () => {
    const draw = () => drawOrganisation(createRng('a'), WORLD);
    expect(draw()).toEqual(draw());
  });

  it('have a service that was tried, one beside it, and one elsewhere', () => {
    const { trials, targets } = drawOrganisation(createRng('a'), WORLD);
    const services = trials.flatMap(trial => trial.services);
    const [tried, beside, elsewhere] = targets.map(({ service }) => service);
    expect(services).toContainEqual(tried);
    expect(services).not.toContainEqual(beside);
    expect(services.map(({ group }) => group)).toContain(beside.group);
    expect(services.map(({ group }) => group)).not.toContain(elsewhere.group);
  });
});

describe('baselines', () => {
  const trials = [
    { effect: -0.2, variance: 0.01, group: 'a' },
    { effect: 0.2, variance: 0.01, group: 'b' },
  ].map(({ group, ...trial }) => ({
    ...trial,
    services: [{ group, service: 's' }],
  }));
  const target = (group: string) => ({
    kind: 'new service' as const,
    service: { group, service: 'new' },
    truth: 0,
    measured: 0,
    standardError: 0.1,
  });

  it('pool nothing, or everything', () => {
    expect(withoutPooling(trials, target('a'))!.mean).toBeCloseTo(-0.2, 12);
    expect(withoutPooling(trials, target('c'))).toBeNull();
    const full = withFullPooling(trials, target('a'));
    expect(full.mean).toBeCloseTo(0, 12);
    expect(full.sd).toBeCloseTo(Math.sqrt(0.005 + 0.01), 12);
  });
});

describe('scores', () => {
  it('are shares with intervals, and what is saved in per cent', () => {
    const one: Judged = {
      kind: 'new group',
      heldTruth: true,
      heldMeasured: false,
      crps: 0.09,
      crpsWithout: null,
      crpsFull: 0.1,
    };
    const score = summarize([one, { ...one, crps: 0.07 }]);
    expect(score).toMatchObject({
      n: 2,
      truth: { value: 1 },
      measured: { value: 0 },
      savedWithout: null,
    });
    expect(score.savedFull.value).toBeCloseTo(20, 9);
  });

  it('prefer the model where effects differ by group', () => {
    const { savedFull } = summarize(judgeWorld(WORLD, 20, 1));
    expect(savedFull.value).toBeGreaterThan(5);
  });

  it('find people too sure, and better together than alone', () => {
    const [person, team, model, both] = scoreForecasters(4000, 1);
    expect(person.within80).toBeLessThan(0.7);
    expect(model.within80).toBeGreaterThan(0.77);
    expect(team.crps).toBeLessThan(person.crps);
    expect(both.crps).toBeLessThan(Math.min(team.crps, model.crps));
  });
});

describe('yarn bench transfer', () => {
  it('prints every world, every kind of target and the goals', async () => {
    const printed: string[] = [];
    const { n, scores } = await transferSuite.run(
      { runs: '1', cases: '50' },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(n).toBeGreaterThan(40);
    expect(scores).toMatchObject({ all: { n } });
    const text = printed.join('\n');
    expect(text).toMatch(/12 groups, 0.2 between groups, 0.2 between services/);
    expect(text).toMatch(/new group +\d+/);
    expect(text).toMatch(/CRPS better than no pooling: goal (met|missed)/);
    expect(text).toMatch(/team and model/);
  });
});
