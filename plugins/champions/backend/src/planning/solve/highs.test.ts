import fc from 'fast-check';
import { problems, NO_RULES } from '../__testUtils__/problems';
import { buildProgramme } from '../milp/buildProgramme';
import { ProgrammeSolver } from '../milp/ProgrammeSolver';
import { planSeats } from '../planSeats';
import { activeLevels } from '../problem';
import { Board, nameValues } from './Board';
import { readInstance } from './instance';

jest.setTimeout(600_000);

const drawn = problems({
  people: 12,
  cycles: 12,
  seats: 2,
  rules: fc.constant(NO_RULES),
});

describe('semi-matchings and HiGHS', () => {
  const solver = new ProgrammeSolver({ nodes: 10_000, seconds: 60 });
  afterAll(() => solver.close());

  it('agree on every level, from an empty schedule on', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async problem => {
        const plan = await planSeats(problem);
        const instance = readInstance(problem);
        let board = new Board(instance);
        const levels = activeLevels(problem);
        for (const [i, level] of levels.entries()) {
          const { model, start, constant, read } = buildProgramme(level, {
            board,
            values: nameValues(board.values),
            kept: levels.slice(0, i),
            order: () => instance.ids.map((_, person) => person),
          });
          if (start.length === 0) continue;
          const { columns, bound } = await solver.solve(model, start);
          board = Board.of(instance, read(columns!));
          expect(Math.round(bound! + constant)).toBe(plan.levels[i].value);
        }
        expect(plan.levels.map(({ level, value }) => [level, value])).toEqual(
          levels.map(level => [level, nameValues(board.values)[level]]),
        );
      }),
      { numRuns: Number(process.env.HONE_PLANNING_RUNS ?? 60) },
    );
  });

  it('says when HiGHS refuses a programme', async () => {
    const model = buildProgramme('openSeats', {
      board: new Board(
        readInstance({
          seed: '',
          seats: [1],
          people: [{ id: 'a', history: 0, cap: null, available: '1' }],
          past: [],
          fixed: [],
          published: [],
          rules: NO_RULES,
        }),
      ),
      values: nameValues([1, 0, 0, 0, 0, 0]),
      kept: [],
      order: () => [0],
    }).model;
    await expect(solver.solve(model, new Float64Array(1))).rejects.toThrow(
      'The solver failed',
    );
  });
});
