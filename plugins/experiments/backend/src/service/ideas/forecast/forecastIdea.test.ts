import {
  experimentRecord,
  metricSnapshot,
} from '../../../__fixtures__/experiment';
import { computePriority } from '../priority/computePriority';
import { forecastIdea } from './forecastIdea';

const record = experimentRecord({
  metrics: [metricSnapshot({ minimumEffect: 0.05 })],
});
const said = (forecaster: string, mean: number, sd = 0.1) => ({
  forecaster,
  mean,
  sd,
});
const people = [said('ada', -0.1), said('bob', -0.2), said('eve', -0.3)];
const model = said('model', -0.05);

describe('what forecasts say to the priority of an idea', () => {
  it('is pooled from three people or more, whom it does not name', () => {
    const forecast = forecastIdea(record, [...people, model])!;
    expect(forecast).toMatchObject({ by: 'pooled', forecasters: 3 });
    expect(forecast.mean).toBeCloseTo(-0.2, 9);
    expect(JSON.stringify(forecast)).not.toMatch(/ada|bob|eve/);
  });

  it('is the model alone where fewer people said something, whatever they said', () => {
    const two = forecastIdea(record, [...people.slice(0, 2), model]);
    expect(two).toEqual(forecastIdea(record, [model]));
    expect(two).toMatchObject({ by: 'model', forecasters: 0, mean: -0.05 });
    expect(forecastIdea(record, people.slice(0, 2))).toBeNull();
    expect(forecastIdea({ ...record, metrics: [] }, people)).toBeNull();
  });

  it('is the probability of an effect that is worth having, in the right direction', () => {
    const probability = (change = {}) =>
      forecastIdea(
        { ...record, metrics: [{ ...record.metrics[0], ...change }] },
        [model],
      )!.probability;
    // The mean is just the smallest effect of interest.
    expect(probability()).toBeCloseTo(0.5, 9);
    expect(probability({ minimumEffect: null })).toBeCloseTo(0.691, 3);
    expect(probability({ direction: 'higher-is-better' })).toBeCloseTo(
      0.159,
      3,
    );
    const sure = forecastIdea(record, [said('model', -5, 0.01)])!;
    expect(sure.probability).toBe(0.99);
  });

  it('takes the place of the default, and gives way to what a person says', () => {
    const forecast = forecastIdea(record, people)!;
    const factors = { ratePerMonth: 1, impact: 100 };
    const idea = { factors, votes: 0, metricId: null, forecast };
    const { priority, rank } = computePriority(idea);
    expect(priority.probability).toEqual({
      value: expect.closeTo(forecast.probability, 9),
      from: 'forecast',
    });
    expect(priority.expectedEffect).toMatchObject({
      by: 'pooled',
      used: true,
      sentence: {
        text: 'Expected effect: -20% [-33, -7.2] by pooled forecast of 3.',
      },
    });
    expect(rank).toBeGreaterThan(
      computePriority({ ...idea, forecast: null }).rank,
    );
    const own = computePriority({
      ...idea,
      factors: { ...factors, probability: 0.1 },
    });
    expect(own.priority.probability).toEqual({
      value: expect.closeTo(0.1, 9),
      from: 'set',
    });
    expect(own.priority.expectedEffect).toMatchObject({ used: false });
  });
});
