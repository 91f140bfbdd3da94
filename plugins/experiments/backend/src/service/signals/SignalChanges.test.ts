import { mockServices } from '@backstage/backend-test-utils';
import { SignalChanges } from './SignalChanges';

describe('SignalChanges', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function setUp() {
    const publish = jest.fn(async () => {});
    const changes = new SignalChanges(
      { publish },
      mockServices.logger.mock({ debug: jest.fn() }),
    );
    return { publish, changes };
  }

  it('sends a key and nothing else, at once', () => {
    const { publish, changes } = setUp();
    changes.tell('experiment', 142);
    changes.tell('idea', 17);
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'hone-experiments',
          message: { kind: 'experiment', key: 'EXP-142' },
        },
      ],
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'hone-experiments',
          message: { kind: 'idea', key: 'IDEA-17' },
        },
      ],
    ]);
  });

  it('sends one of a key in five seconds, and never leaves the last change out', () => {
    const { publish, changes } = setUp();
    for (let i = 0; i < 20; i += 1) changes.tell('experiment', 1);
    expect(publish).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(4999);
    expect(publish).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    expect(publish).toHaveBeenCalledTimes(2);
    changes.tell('experiment', 1);
    expect(publish).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(5000);
    expect(publish).toHaveBeenCalledTimes(3);
    jest.advanceTimersByTime(60_000);
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('keeps no more than it can bear, and none after it was sent', () => {
    const { publish, changes } = setUp();
    for (let i = 1; i <= 6000; i += 1) changes.tell('experiment', i);
    expect(publish).toHaveBeenCalledTimes(5000);
    jest.advanceTimersByTime(5000);
    changes.tell('experiment', 6000);
    expect(publish).toHaveBeenCalledTimes(5001);
    jest.advanceTimersByTime(5000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('fails nobody when it cannot be sent, and sends the next', async () => {
    const { publish, changes } = setUp();
    publish.mockRejectedValueOnce(new Error('no broker'));
    changes.tell('experiment', 1);
    await jest.advanceTimersByTimeAsync(5000);
    changes.tell('experiment', 1);
    expect(publish).toHaveBeenCalledTimes(2);
  });
});
