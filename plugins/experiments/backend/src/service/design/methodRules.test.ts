import { experimentRecord } from '../../__fixtures__/experiment';
import { resolvePlan } from '../drafts/resolvePlan';
import {
  chooseMethod,
  METHOD_RULES,
  type MethodSituation,
} from './methodRules';
import { sealMethod } from './sealMethod';

const base: MethodSituation = {
  treated: 1,
  complete: true,
  controls: 0,
  before: 84,
  after: 42,
  explained: null,
};

describe('the choice of a method', () => {
  it.each<[string, Partial<MethodSituation>, string, string]>([
    ['19 controls', { controls: 19 }, 'synthetic-did', 'B'],
    ['18 controls', { controls: 18 }, 'synthetic-did', 'C'],
    ['8 controls', { controls: 8 }, 'synthetic-did', 'C'],
    ['7 controls', { controls: 7 }, 'difference-in-differences', 'C'],
    ['4 controls', { controls: 4 }, 'difference-in-differences', 'C'],
    ['3 controls', { controls: 3 }, 'interrupted-time-series', 'C'],
    [
      '3 controls that foretell',
      { controls: 3, explained: 0.6 },
      'structural-time-series',
      'C',
    ],
    [
      '3 that foretell a short past',
      { controls: 3, explained: 0.6, before: 26 },
      'interrupted-time-series',
      'C',
    ],
    [
      'as many treated as controls',
      { treated: 9, controls: 9 },
      'interrupted-time-series',
      'C',
    ],
    [
      'treated with gaps',
      { controls: 20, complete: false },
      'interrupted-time-series',
      'C',
    ],
    ['nobody', {}, 'interrupted-time-series', 'C'],
    ['a short past', { before: 11 }, 'interrupted-time-series', 'D'],
    ['few points', { before: 14, after: 4 }, 'interrupted-time-series', 'D'],
  ])('with %s', (_, change, method, ceiling) => {
    const choice = chooseMethod({ ...base, ...change });
    expect(choice).toMatchObject({ method, ceiling });
    expect(choice.rules).toHaveLength(METHOD_RULES.length);
    const matched = choice.rules.filter(rule => rule.matched);
    expect(matched).toHaveLength(1);
    expect(matched[0].detail).toBe(choice.reason);
    expect(choice.reason).toMatch(/^[A-Z0-9].*\.$/);
  });

  it('is made for every situation, by the first rule that applies', () => {
    for (const treated of [1, 5]) {
      for (const controls of [0, 1, 3, 4, 8, 19, 60]) {
        for (const before of [0, 11, 12, 100]) {
          const situation = { ...base, treated, controls, before };
          const number =
            chooseMethod(situation).rules.find(rule => rule.matched)!.number -
            1;
          expect(METHOD_RULES[number].applies(situation)).toBe(true);
          expect(
            METHOD_RULES.slice(0, number).some(rule => rule.applies(situation)),
          ).toBe(false);
        }
      }
    }
  });

  it('says how small p can get', () => {
    expect(chooseMethod({ ...base, controls: 19 }).reason).toContain('0.050');
    expect(chooseMethod({ ...base, controls: 9 }).reason).toContain('0.100');
  });
});

describe('the method that the start seals', () => {
  const refs = (n: number) =>
    Array.from({ length: n }, (_, i) => `component:default/s-${i}`);
  const seal = (controls: number, method?: 'synthetic-control') => {
    const record = experimentRecord({
      control: controls ? { name: 'peers', entityRefs: refs(controls) } : null,
    });
    const plan = { ...record.plan, ...(method ? { method } : {}) };
    return sealMethod(record, resolvePlan(plan, record.design, 86_400));
  };

  it('follows the rules from what is known then', () => {
    expect([0, 1, 5, 12, 30].map(n => seal(n))).toEqual([
      'interrupted-time-series',
      'interrupted-time-series',
      'difference-in-differences',
      'synthetic-did',
      'synthetic-did',
    ]);
  });

  it('is what the plan names, if it names one', () => {
    expect(seal(30, 'synthetic-control')).toBe('synthetic-control');
  });

  it('is left open for designs that have no choice', () => {
    const record = experimentRecord({ design: 'canary' });
    const plan = resolvePlan(record.plan, 'canary', 60);
    expect(sealMethod(record, plan)).toBe('auto');
  });
});
