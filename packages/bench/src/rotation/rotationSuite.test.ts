import { createMockDirectory } from '@backstage/backend-test-utils';
import { auditSchedule } from './auditSchedule';
import type { Optimum, RotationInstance } from './instance';
import { predictRotation, type Schedule } from './predictRotation';
import { rotationSuite } from './rotationSuite';
import { scoreRotation } from './scoreRotation';

const person = (id: string, available: string, history = 0) => ({
  id,
  history,
  cap: null,
  available,
});

const instances: (RotationInstance & { optimum?: Optimum })[] = [
  {
    id: 'chain',
    seats: [1, 1, 1],
    people: [person('a', '110'), person('b', '011'), person('c', '101', 1)],
    optimum: { filled: 3, sumOfSquares: 6, spread: 1 },
  },
  {
    id: 'short',
    seats: [2, 1],
    people: [person('a', '11')],
    optimum: { filled: 2, sumOfSquares: 4, spread: 0 },
  },
];

function withoutOptimum({ id, seats, people }: RotationInstance) {
  return { id, seats, people };
}

// Programmes are solved in a worker, which takes a while where many tests run at once.
jest.setTimeout(120_000);

describe('rotation benchmark', () => {
  const directory = createMockDirectory();
  const write = (content: unknown[]) =>
    directory.setContent({
      'rotation.json': JSON.stringify({ instances: content }),
    });

  async function run() {
    const printed: string[] = [];
    const result = await rotationSuite.run(
      {
        data: directory.path,
        out: directory.resolve('out.json'),
        programmes: 'none',
      },
      { print: text => printed.push(text), complain: () => {} },
    );
    return { result, printed: printed.join('\n') };
  }

  it('scores against the optimum and proves', async () => {
    write(instances);
    const { result, printed } = await run();
    expect(result).toEqual({
      n: 2,
      scores: { optimal: 2, of: 2, share_optimal: 1, proven: 2, feasible: 2 },
    });
    expect(printed).not.toContain('wrong');
    const out = directory.content() as Record<string, string>;
    expect(JSON.parse(out['out.json']).short.assignments).toEqual([
      [0, 'a'],
      [1, 'a'],
    ]);
  });

  it('predicts the same without the optimum and leaves those scores null', async () => {
    write(instances);
    const before = JSON.stringify(await predictRotation(directory.path));
    write(instances.map(withoutOptimum));
    expect(JSON.stringify(await predictRotation(directory.path))).toBe(before);
    const { result } = await run();
    expect(result.scores).toEqual({
      optimal: null,
      of: null,
      share_optimal: null,
      proven: 2,
      feasible: 2,
    });
  });

  it('reports a broken case and goes on', async () => {
    write([
      ...instances,
      { ...instances[0], id: 'broken', seats: ['one', 1, 1] },
      { id: 'empty', optimum: { filled: 0, sumOfSquares: 0, spread: 0 } },
    ]);
    const { result, printed } = await run();
    expect(result).toMatchObject({ n: 4, scores: { optimal: 2, of: 4 } });
    expect(printed).toContain('wrong broken: InferenceInputError');
    expect(printed).toContain('wrong empty:');
  });

  it('plans programmes with side constraints', async () => {
    write(instances);
    const printed: string[] = [];
    const { scores } = await rotationSuite.run(
      { data: directory.path, programmes: 'small' },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(printed.join('\n')).toContain('price of diversity');
    expect(scores.optimal).toBe(2);
    expect(scores.programmes).toMatchObject([
      { n: 1, levels: 3, accepted: 1, repeated: 1 },
      { n: 1, levels: 2, proven: 2, gap: 0, accepted: 1, repeated: 1 },
    ]);
  });

  it('refuses another size', async () => {
    await expect(
      rotationSuite.run(
        { data: directory.path, programmes: 'huge' },
        { print: () => {}, complain: () => {} },
      ),
    ).rejects.toThrow('full, small, none, but "huge" was given');
  });

  it('counts a missing answer as wrong', async () => {
    write(instances);
    const { scores, remarks } = await scoreRotation(directory.path, {});
    expect(scores).toMatchObject({ optimal: 0, of: 2, proven: 0 });
    expect(remarks).toContain('wrong chain: no answer');
  });
});

describe('auditSchedule', () => {
  const instance: RotationInstance = {
    id: 'x',
    seats: [1, 1],
    people: [person('a', '11'), { ...person('b', '01'), cap: 1 }],
  };
  const certificate = { cycles: [1, 1], people: { a: 1, b: 1 } };
  const audit = (assignments: Schedule['assignments']) =>
    auditSchedule(instance, { assignments, certificate });

  it('accepts what is best', () => {
    expect(
      audit([
        [0, 'a'],
        [1, 'b'],
      ]),
    ).toEqual({
      feasible: true,
      filled: 2,
      sumOfSquares: 2,
      spread: 0,
      unimprovable: true,
      certified: true,
    });
  });

  it.each<[string, Schedule['assignments']]>([
    ['an open seat', [[0, 'a']]],
    [
      'an uneven load',
      [
        [0, 'a'],
        [1, 'a'],
      ],
    ],
  ])('sees %s', (_, assignments) => {
    expect(audit(assignments)).toMatchObject({
      feasible: true,
      unimprovable: false,
      certified: false,
    });
  });

  it.each<[string, Schedule['assignments']]>([
    ['somebody unknown', [[0, 'z']]],
    ['somebody away', [[0, 'b']]],
    ['a cycle that does not exist', [[5, 'a']]],
    [
      'somebody twice',
      [
        [1, 'a'],
        [1, 'a'],
      ],
    ],
    [
      'two on one seat',
      [
        [1, 'a'],
        [1, 'b'],
      ],
    ],
  ])('refuses %s', (_, assignments) => {
    expect(audit(assignments).feasible).toBe(false);
  });
});
