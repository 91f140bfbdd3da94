import { loadCheck } from './__testUtils__/contracts';
import { FakeDatadog } from './__testUtils__/FakeDatadog';
import { signal, sourceOf } from './__testUtils__/startDatadog';
import { aTarget, perMinute, WINDOW } from './__testUtils__/targets';

const CART = ['service:cart', 'env:prod'];
const RATIO = {
  numerator: 'sum:cart.errors{$selector}.as_count()',
  denominator: 'sum:cart.hits{$selector}.as_count()',
};

let fake: FakeDatadog;
beforeEach(async () => {
  fake = await FakeDatadog.start(await loadCheck());
});
afterEach(() => fake.stop());

describe('a moment of a window', () => {
  const proportion = aTarget({ kind: 'proportion', query: RATIO });
  const moments = (target = proportion) =>
    sourceOf(fake).readMoments(target, WINDOW, { signal });

  it('counts units and events', async () => {
    fake.series = [
      perMinute('cart.hits', CART, [999, 60, 140]),
      perMinute('cart.errors', CART, [999, 3, 7]),
    ];
    const answer = await moments();
    expect(answer).toMatchObject({ n: 200, successes: 10, mean: 0.05 });
    expect(answer.m2).toBeCloseTo(200 * 0.05 * 0.95, 9);
    expect(answer.resolvedQuery).toContain(
      'from 2026-11-27T11:50:00.000Z to 2026-11-27T12:00:00.000Z',
    );
  });

  it('has no units where there is nothing', async () => {
    expect(await moments()).toMatchObject({ n: 0, successes: 0, mean: null });
  });

  it('says when events are missing, or exceed the units', async () => {
    fake.series = [perMinute('cart.hits', CART, [null, 60])];
    expect(await moments()).toMatchObject({
      successes: 0,
      warnings: [
        'The numerator has no series in this window; it was counted as 0',
      ],
    });
    fake.series.push(perMinute('cart.errors', CART, [null, 61]));
    expect(await moments()).toMatchObject({
      successes: 60,
      warnings: [
        'The numerator, 61, exceeds the denominator, 60; it was cut to it',
      ],
    });
  });

  it('has to be of one series, and of a proportion', async () => {
    const by = {
      numerator: RATIO.numerator,
      denominator: 'sum:cart.hits{$selector} by {host}.as_count()',
    };
    fake.series = ['a', 'b'].map(host =>
      perMinute('cart.hits', [...CART, `host:${host}`], [1, 1]),
    );
    await expect(
      moments(aTarget({ kind: 'proportion', query: by })),
    ).rejects.toThrow('The query returns 2 series where one is needed');
    await expect(moments(aTarget({}))).rejects.toThrow(
      'Datadog keeps no per-unit data of a mean; its arms are compared point by point',
    );
  });
});
