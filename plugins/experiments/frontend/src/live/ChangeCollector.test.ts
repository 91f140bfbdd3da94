import { ChangeCollector, DISTANCE_MS } from './ChangeCollector';

function setUp(paused = false) {
  const applied: string[][] = [];
  const collector = new ChangeCollector(
    ({ experiments, ideas }) => applied.push([...experiments, ...ideas]),
    paused,
  );
  const add = (key: string) =>
    collector.add({
      kind: key.startsWith('IDEA') ? 'idea' : 'experiment',
      key,
    });
  return { collector, applied, add };
}

describe('ChangeCollector', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('hands the first change on at once and a burst together', () => {
    const { applied, add } = setUp();
    add('EXP-1');
    expect(applied).toEqual([['EXP-1']]);
    for (const key of ['EXP-2', 'EXP-2', 'IDEA-1']) add(key);
    jest.advanceTimersByTime(DISTANCE_MS - 1);
    expect(applied).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(applied).toEqual([['EXP-1'], ['EXP-2', 'IDEA-1']]);
  });

  it('hands nothing on without a change', () => {
    const { applied, add } = setUp();
    add('EXP-1');
    jest.advanceTimersByTime(10 * DISTANCE_MS);
    expect(applied).toHaveLength(1);
    add('EXP-1');
    expect(applied).toHaveLength(2);
  });

  it('keeps what changes during a pause', () => {
    const { collector, applied, add } = setUp(true);
    add('EXP-1');
    add('EXP-2');
    jest.advanceTimersByTime(DISTANCE_MS);
    expect(applied).toEqual([]);
    collector.pause(false);
    expect(applied).toEqual([['EXP-1', 'EXP-2']]);
  });

  it('keeps the distance also when a pause ends', () => {
    const { collector, applied, add } = setUp();
    add('EXP-1');
    collector.pause(true);
    add('EXP-2');
    collector.pause(false);
    expect(applied).toHaveLength(1);
    jest.advanceTimersByTime(DISTANCE_MS);
    expect(applied).toEqual([['EXP-1'], ['EXP-2']]);
  });

  it('is silent once it is disposed', () => {
    const { collector, applied, add } = setUp();
    add('EXP-1');
    add('EXP-2');
    collector.dispose();
    jest.advanceTimersByTime(DISTANCE_MS);
    expect(applied).toHaveLength(1);
  });
});
