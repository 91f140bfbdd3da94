import fc from 'fast-check';
import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import { backlog } from '../../../__testUtils__/backlog';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { createIdea } from '../createIdea';
import { getIdeaForCaller, listIdeaEventsForCaller } from '../queries';
import { voteForIdea } from '../voteForIdea';
import { moveIdea } from './moveIdea';
import { rankBetween, ranksBetween } from './ranks';

jest.setTimeout(120_000);

describe('ranks between others', () => {
  const ranks = fc.double({ min: -10, max: 1e16, noNaN: true });

  it('lie strictly between, or there is none', () => {
    fc.assert(
      fc.property(ranks, ranks, fc.integer({ min: 1, max: 70 }), (a, b, n) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const one = rankBetween(low, high);
        expect(one === null || (low < one && one < high)).toBe(true);
        expect(rankBetween(undefined, low)!).toBeLessThan(low);
        expect(rankBetween(high, undefined)!).toBeGreaterThan(high);
        const many = ranksBetween(low, high, n);
        const all = [low, ...(many ?? []), high];
        const rising = all.every((rank, i) => i === 0 || all[i - 1] < rank);
        expect(many === null || rising).toBe(true);
      }),
    );
  });
});

describe.each(databases.eachSupportedId())('moves in the backlog, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof backlog>;
  beforeEach(async () => {
    knex = await initDatabase(id);
    test = backlog(knex);
  });

  const move = async (
    key: string,
    input: Parameters<typeof moveIdea>[4],
    revision?: number,
  ) => {
    const { context, caller } = test;
    const now = await getIdeaForCaller(context, caller, key);
    return moveIdea(context, caller, key, revision ?? now.revision, {
      reason: 'launch date',
      ...input,
    });
  };

  it('put an idea above or below another one, and say who did and why', async () => {
    for (const value of [10, 20, 30]) await test.worth(value);
    expect(await test.order()).toEqual(['IDEA-3', 'IDEA-2', 'IDEA-1']);
    const moved = await move('IDEA-1', { before: 'IDEA-2' });
    expect(moved).toMatchObject({
      rank: 25,
      moved: { by: 'user:default/ada', reason: 'launch date' },
      priority: { valuePerDay: 10 },
      revision: 2,
    });
    expect(await test.order()).toEqual(['IDEA-3', 'IDEA-1', 'IDEA-2']);
    await move('IDEA-3', { after: 'IDEA-2' });
    expect(await test.order()).toEqual(['IDEA-1', 'IDEA-2', 'IDEA-3']);
    const { context, caller } = test;
    const events = await listIdeaEventsForCaller(context, caller, 'IDEA-1', {});
    expect(events.items[0]).toMatchObject({
      type: 'move',
      reason: 'launch date',
      detail: { above: 'IDEA-2', from: 10, rank: 25 },
    });
    // Where a person put it, a vote does not move it.
    await voteForIdea(context, caller, 'IDEA-1', true);
    expect((await getIdeaForCaller(context, caller, 'IDEA-1')).rank).toBe(25);
    const back = await move('IDEA-1', { reset: true });
    expect(back.moved).toBeNull();
    expect(back.rank).toBe(back.priority.valuePerDay);
    expect(back.rank).toBeGreaterThan(10);
    await expect(move('IDEA-1', { reset: true })).rejects.toThrow(
      'IDEA-1 has its computed rank already',
    );
  });

  it('are refused with a sentence where they say nothing or the impossible', async () => {
    await test.worth(1);
    await test.worth(2);
    for (const [input, message] of [
      [{}, /^One of before, after and reset has to say where to, but none/],
      [{ before: 'IDEA-2', after: 'IDEA-2' }, /but 2 was given/],
      [{ before: 'IDEA-2', reason: '   ' }, /^reason has to say why/],
      [{ before: 'IDEA-1' }, /cannot be put above or below itself/],
      [{ before: 'IDEA-9' }, /^There is no idea IDEA-9/],
    ] as const) {
      await expect(move('IDEA-1', input)).rejects.toThrow(message);
    }
    await expect(move('IDEA-1', { before: 'IDEA-2' }, 7)).rejects.toThrow(
      /changed by somebody else/,
    );
  });

  it('keep any order that people put ideas in, however often and among equals', async () => {
    for (let i = 0; i < 12; i++) {
      // Unknown and equal ones, so that most moves find no room at first.
      if (i % 2 === 0) await test.add({ title: `Unknown ${i}` });
      else await test.worth(5);
    }
    const rng = createRng('moves');
    let expected = await test.order();
    for (let step = 0; step < 150; step++) {
      const moved = expected[rng.int(expected.length)];
      const rest = expected.filter(key => key !== moved);
      // Mostly at the same place, where the distances halve each time.
      const at = rng.int(3) === 0 ? rng.int(rest.length) : 3;
      const above = rng.int(2) === 0;
      await move(moved, { [above ? 'before' : 'after']: rest[at] });
      rest.splice(above ? at : at + 1, 0, moved);
      expected = rest;
      expect([step, await test.order()]).toEqual([step, expected]);
    }
  });

  it('leave the unknown that were spread below everything known', async () => {
    for (let i = 0; i < 6; i++) await test.add({ title: `Unknown ${i}` });
    await test.worth(0);
    for (const [moved, before] of [
      ['IDEA-1', 'IDEA-3'],
      ['IDEA-2', 'IDEA-6'],
      ['IDEA-1', 'IDEA-5'],
    ]) {
      await move(moved, { before });
    }
    const rows = await knex('ideas').whereNull('moved').orderBy('number');
    expect(rows.map(row => [Number(row.number), Number(row.rank) < 0])).toEqual(
      [
        [3, true],
        [4, true],
        [5, true],
        [6, true],
        [7, false],
      ],
    );
  });

  it('spread neighbours when a gap has been halved away', async () => {
    await test.worth(1);
    await test.worth(2);
    await test.worth(3);
    for (let i = 0; i < 120; i++) {
      await move(i % 2 ? 'IDEA-1' : 'IDEA-2', {
        before: i % 2 ? 'IDEA-2' : 'IDEA-1',
      });
    }
    expect(await test.order()).toEqual(['IDEA-3', 'IDEA-1', 'IDEA-2']);
  });

  it('go beyond a large crowd of equals, which have no order of their own', async () => {
    for (let i = 0; i < 150; i++) await test.add({ title: `Unknown ${i}` });
    const order = await test.order();
    const [last, middle] = [order[149], order[75]];
    await move(last, { before: middle });
    const now = await test.order();
    expect(now.indexOf(last)).toBeLessThan(now.indexOf(middle));
    await move(last, { after: middle });
    const then = await test.order();
    expect(then.indexOf(last)).toBeGreaterThan(then.indexOf(middle));
  });

  it('of many people at once are all there in the end', async () => {
    const { context, caller } = test;
    for (let i = 0; i < 8; i++) await test.worth(5);
    const keys = (await test.order()).slice(1);
    const top = (await test.order())[0];
    const results = await Promise.allSettled(
      [...keys, keys[0]].map(key =>
        moveIdea(context, caller, key, 1, { before: top, reason: 'rush' }),
      ),
    );
    // The second move of the same revision loses; every other one wins.
    expect(results.filter(r => r.status === 'rejected')).toHaveLength(1);
    const ranks = await knex('ideas').select('rank');
    expect(new Set(ranks.map(row => Number(row.rank))).size).toBe(8);
    expect((await test.order()).at(-1)).toBe(top);
  });

  it('are not undone by a creation at the same time', async () => {
    const { context, caller } = test;
    await test.worth(1);
    await test.worth(2);
    await Promise.all([
      moveIdea(context, caller, 'IDEA-1', 1, {
        before: 'IDEA-2',
        reason: 'why',
      }),
      createIdea(context, caller, {
        title: 'Another one',
        hypothesis: { problem: '', solution: '', metric: '' },
      }),
    ]);
    expect(await test.order()).toEqual(['IDEA-1', 'IDEA-2', 'IDEA-3']);
  });
});
