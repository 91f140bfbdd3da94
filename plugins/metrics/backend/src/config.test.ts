import { mockServices } from '@backstage/backend-test-utils';
import { readMetricsConfig } from './config';

const read = (watches: object) =>
  readMetricsConfig(
    mockServices.rootConfig({ data: { hone: { metrics: { watches } } } }),
  ).watches;

describe('settings of watches', () => {
  it('have defaults', () => {
    expect(read({})).toMatchObject({
      automatic: true,
      perService: 8,
      schedule: { frequency: { minutes: 5 } },
    });
  });

  it('are read', () => {
    expect(
      read({
        automatic: false,
        perService: 3,
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 2 } },
      }),
    ).toMatchObject({
      automatic: false,
      perService: 3,
      schedule: { frequency: { minutes: 1 } },
    });
  });

  it.each([0, 51, 1.5])('refuse %p watches of a service', perService => {
    expect(() => read({ perService })).toThrow(
      `hone.metrics.watches.perService has to be a whole number from 1 to 50, but ${perService} was given`,
    );
  });
});
