import fc from 'fast-check';
import type { IdeaFactors } from '@hone/backstage-plugin-experiments-common';
import { believedProbability } from './believedProbability';
import { computePriority, type PriorityInput } from './computePriority';
import { DEFAULT_EFFORT_DAYS, DEFAULT_PROBABILITY } from './constants';

const known: IdeaFactors = {
  ratePerMonth: 0.45,
  impact: 3900,
  impactUnit: 'user-minutes',
  probability: 0.55,
  effortDays: 3,
};

function priorityOf(change: Partial<PriorityInput> = {}) {
  return computePriority({
    factors: known,
    votes: 0,
    forecast: null,
    metricId: null,
    ...change,
  });
}

const rates = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const impacts = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const probabilities = fc.double({ min: 1e-3, max: 0.999, noNaN: true });
const efforts = fc.double({ min: 0.05, max: 2000, noNaN: true });
const metrics = fc.constantFrom('m', null);
const inputs = fc.record({
  factors: fc.record({
    ratePerMonth: rates,
    impact: impacts,
    probability: probabilities,
    effortDays: efforts,
  }),
  votes: fc.nat(10_000),
  forecast: fc.constant(null),
  metricId: metrics,
});

describe('computePriority', () => {
  it('multiplies loss and probability and divides by effort', () => {
    const { priority, rank } = priorityOf();
    expect(priority.worthPerMonth).toBeCloseTo(1755, 9);
    expect(priority.valuePerDay).toBeCloseTo((1755 * 0.55) / 3, 9);
    expect(priority.informationValue).toBe(0);
    expect(rank).toBe(priority.valuePerDay);
    expect(priority.sentence.text).toBe(
      '0.45 a month × 3,900 user-minutes × 0.55 that it works ÷ 3 days = 322, plus 0 for learning whether it works.',
    );
  });

  it('adds the value of information where a metric can tell', () => {
    const { priority } = priorityOf({ metricId: 'm' });
    expect(priority.informationValue).toBeCloseTo((0.4 * 1755 * 0.45) / 3, 9);
    const even = priorityOf({
      factors: { ...known, probability: 0.5 },
      metricId: 'm',
    }).priority;
    const sure = priorityOf({
      factors: { ...known, probability: 0.99 },
      metricId: 'm',
    }).priority;
    expect(even.informationValue!).toBeGreaterThan(10 * sure.informationValue!);
  });

  it('marks defaults as such', () => {
    const { priority } = priorityOf({ factors: { impact: 100 } });
    expect(priority).toMatchObject({
      ratePerMonth: { value: 1, from: 'default' },
      impact: { value: 100, from: 'set' },
      probability: { value: DEFAULT_PROBABILITY, from: 'default' },
      effortDays: { value: DEFAULT_EFFORT_DAYS, from: 'default' },
      unit: 'minutes',
    });
    expect(priority.sentence.text).toMatch(
      /Defaults: rate, probability, effort\.$/,
    );
    const voted = priorityOf({ votes: 1 }).priority;
    expect(voted.probability.from).toBe('votes');
  });

  it.each<[IdeaFactors, string | null, string]>([
    [{}, null, 'Worth: unknown, no incident or metric attached.'],
    [
      { effortDays: 20 },
      null,
      'Worth: unknown, no incident or metric attached.',
    ],
    [{}, 'm', 'Worth: unknown, nobody said what one occurrence costs.'],
    [
      { ratePerMonth: 3 },
      null,
      'Worth: unknown, nobody said what one occurrence costs.',
    ],
  ])('leaves unknown what is unknown: %j', (factors, metricId, text) => {
    const { priority, rank } = priorityOf({ factors, metricId, votes: 7 });
    expect(priority).toMatchObject({
      valuePerDay: null,
      worthPerMonth: null,
      informationValue: null,
      sentence: { text },
    });
    expect(rank).toBe(-1);
  });

  it('ranks the unknown below everything known', () => {
    fc.assert(
      fc.property(inputs, fc.nat(10_000), (input, votes) => {
        const unknown = priorityOf({ factors: {}, votes }).rank;
        const nothing = computePriority({
          ...input,
          factors: { ...input.factors, ratePerMonth: 0 },
        }).rank;
        expect(unknown).toBeLessThan(nothing);
        expect(unknown).toBeLessThan(computePriority(input).rank);
      }),
    );
  });

  it.each<[keyof IdeaFactors, fc.Arbitrary<number>, 1 | -1]>([
    ['ratePerMonth', rates, 1],
    ['impact', impacts, 1],
    ['probability', probabilities, 1],
    ['effortDays', efforts, -1],
  ])('is monotone in %s', (factor, values, sign) => {
    fc.assert(
      fc.property(inputs, values, values, (input, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6 * Math.max(a, b));
        const rank = (value: number) =>
          computePriority({
            ...input,
            factors: { ...input.factors, [factor]: value },
          }).rank;
        expect(Math.sign(rank(a) - rank(b))).toBe(sign * Math.sign(a - b));
      }),
    );
  });

  it('never lets votes outweigh evidence of more than a sixth', () => {
    fc.assert(
      fc.property(inputs, fc.nat(1_000_000), (input, votes) => {
        const without = computePriority({ ...input, votes: 0 }).rank;
        const withVotes = computePriority({ ...input, votes }).rank;
        expect(withVotes).toBeGreaterThanOrEqual(without);
        expect(withVotes).toBeLessThanOrEqual(without * (7 / 6) * (1 + 1e-9));
      }),
    );
  });

  it('believes more with every vote, and never that it is certain', () => {
    fc.assert(
      fc.property(probabilities, fc.nat(10_000), (p, votes) => {
        const now = believedProbability(p, votes);
        expect(believedProbability(p, votes + 1)).toBeGreaterThanOrEqual(now);
        expect(now).toBeGreaterThan(0);
        expect(now).toBeLessThan(1);
      }),
    );
  });

  it('stays finite at the ends of what the contract takes', () => {
    const { rank } = priorityOf({
      factors: { ratePerMonth: 1e6, impact: 1e9, effortDays: 0.05 },
      metricId: 'm',
    });
    expect(Number.isFinite(rank)).toBe(true);
  });
});
