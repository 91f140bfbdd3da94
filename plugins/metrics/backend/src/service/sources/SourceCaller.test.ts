import { InputError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { TestClock } from '../../__testUtils__/TestClock';
import { TestSource } from '../../__testUtils__/TestSource';
import type { SourceState } from '../../store/SourceStateStore';
import { SourceCaller } from './SourceCaller';
import { SourceRegistry } from './SourceRegistry';
import { SourceStates } from './SourceStates';

async function setup(
  options: { timeoutMs?: number; known?: SourceState } = {},
) {
  const clock = new TestClock();
  const saved: SourceState[] = [];
  const states = await SourceStates.load({
    store: {
      all: async () => new Map(options.known ? [['test', options.known]] : []),
      save: async (_id: string, state: SourceState) => {
        saved.push(state);
      },
    } as never,
    clock,
    logger: mockServices.logger.mock(),
  });
  const caller = new SourceCaller({
    clock,
    states,
    logger: mockServices.logger.mock(),
    timeoutMs: options.timeoutMs ?? 1_000,
    concurrency: 3,
    breaker: { maxFailures: 2, pauseMs: 30_000 },
  });
  const source = new TestSource();
  const check = () => caller.call(source, o => source.check(o));
  return { clock, saved, states, caller, source, check };
}

describe('SourceCaller', () => {
  it('asks a source a few times at once, not more', async () => {
    const { source, check } = await setup();
    source.delayMs = 10;
    await Promise.all(Array.from({ length: 12 }, check));
    expect(source.calls).toBe(12);
    expect(source.mostRunning).toBe(3);
  });

  it('ends a call in time, even of a source that does not look at the signal', async () => {
    const { caller, source } = await setup({ timeoutMs: 50 });
    await expect(
      caller.call(source, () => new Promise(() => {})),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Test engine did not answer within 0.05 seconds',
    });
  });

  it('spares a source after failures, tries once after a pause, and goes on when that works', async () => {
    const { clock, source, check } = await setup();
    source.state = 'down';
    await expect(check()).rejects.toThrow('refuses connections');
    await expect(check()).rejects.toThrow('refuses connections');
    await expect(check()).rejects.toThrow('several times in a row');
    expect(source.calls).toBe(2);

    clock.advance(31);
    await expect(check()).rejects.toThrow('refuses connections');
    await expect(check()).rejects.toThrow('several times in a row');
    expect(source.calls).toBe(3);

    clock.advance(31);
    source.state = 'up';
    await Promise.allSettled([check(), check()]);
    expect(source.calls).toBe(4);
    await check();
    expect(source.calls).toBe(5);
  });

  it('does not hold a fault of the query against the source', async () => {
    const { caller, source, states } = await setup();
    const ask = () =>
      caller.call(source, async () => {
        throw new InputError('too many series');
      });
    for (let i = 0; i < 5; i += 1) {
      await expect(ask()).rejects.toMatchObject({
        name: 'InputError',
        message: 'too many series',
      });
    }
    expect(states.get('test').failingSince).toBeNull();
  });

  it('turns a fault of the connector into a sentence', async () => {
    const { caller, source } = await setup();
    await expect(
      caller.call(source, async () => {
        throw new TypeError('x is undefined');
      }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Test engine failed: x is undefined',
    });
  });

  it('remembers since when a source is silent, over a restart too', async () => {
    const { clock, source, check, states, saved } = await setup();
    await check();
    const lastSuccessAt = clock.now();
    source.state = 'down';
    clock.advance(60);
    const failingSince = clock.now();
    await expect(check()).rejects.toThrow();
    clock.advance(600);
    await expect(check()).rejects.toThrow();
    expect(states.get('test')).toEqual({ lastSuccessAt, failingSince });
    expect(saved.at(-1)).toEqual({ lastSuccessAt, failingSince });

    const restarted = await setup({ known: saved.at(-1) });
    restarted.source.state = 'down';
    await expect(restarted.check()).rejects.toThrow();
    expect(restarted.states.get('test').failingSince).toEqual(failingSince);
    restarted.source.state = 'up';
    await restarted.check();
    expect(restarted.states.get('test').failingSince).toBeNull();
  });
});

describe('SourceRegistry', () => {
  it('refuses an id twice', () => {
    const registry = new SourceRegistry();
    registry.addMetricSource(new TestSource());
    expect(() => registry.addMetricSource(new TestSource())).toThrow(
      'A metric source with the id "test" is registered already',
    );
  });
});
