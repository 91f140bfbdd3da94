import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  insert,
  minute,
  storeVerdict,
  titles,
  verdict,
} from '../../__testUtils__/rows';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { listExperiments, updateExperiment, type ExperimentSort } from '.';

jest.setTimeout(60_000);

const CART = 'component:default/cart-api';
const SEARCH = 'component:default/search-api';

describe.each(databases.eachSupportedId())('lists of experiments, %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await initDatabase(id);
  });

  it('goes through all pages in every order without gap or repeat', async () => {
    for (let i = 0; i < 23; i++) {
      const row = await insert(knex, {
        title: `t${i}`,
        // Ties and missing values are where paging breaks.
        updatedAt: minute(i % 3),
        createdAt: minute(i % 5),
        startedAt: i % 4 === 0 ? null : minute(i % 3),
      });
      if (i % 3 !== 0) {
        await storeVerdict(
          knex,
          row,
          verdict({ interval: [-0.5, -0.05 * (i % 4)] }),
          {
            analyzedUntil: minute(0),
            now: minute(i % 3),
          },
        );
      }
    }
    const sorts: ExperimentSort[] = [
      '-updatedAt',
      'updatedAt',
      '-createdAt',
      'createdAt',
      '-startedAt',
      'startedAt',
      '-effectBound',
      'effectBound',
    ];
    for (const sort of sorts) {
      const whole = await titles(knex, { sort });
      expect(new Set(whole).size).toBe(23);
      for (const limit of [1, 4, 23]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await listExperiments(knex, {
            filter: {},
            scope: 'all',
            sort,
            limit,
            cursor,
          });
          seen.push(...page.items.map(row => row.title));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect(seen).toEqual(whole);
      }
    }
  });

  it('sorts by the end of the interval that promises least, unknown last', async () => {
    const sure = await insert(knex, { title: 'sure' });
    const wide = await insert(knex, { title: 'wide' });
    await insert(knex, { title: 'none' });
    const at = { analyzedUntil: minute(0), now: minute(0) };
    await storeVerdict(knex, sure, verdict({ interval: [-0.25, -0.2] }), at);
    await storeVerdict(knex, wide, verdict({ interval: [-0.9, 0.1] }), at);
    expect(await titles(knex, { sort: '-effectBound' })).toEqual([
      'sure',
      'wide',
      'none',
    ]);
    expect(await titles(knex, { sort: 'effectBound' })).toEqual([
      'wide',
      'sure',
      'none',
    ]);
  });

  it('narrows by every filter and several of them', async () => {
    await insert(knex, { title: 'a', status: 'running', design: 'ab' });
    const b = await insert(knex, {
      title: 'b',
      status: 'closed',
      design: 'canary',
      ownerRef: 'group:default/search',
      entityRef: SEARCH,
      treated: { name: 't', entityRefs: [CART] },
    });
    await insert(knex, { title: 'c', status: 'draft', ownerRef: null });
    await storeVerdict(knex, b, verdict({ grade: 'A' }), {
      analyzedUntil: minute(0),
      now: minute(0),
    });
    const only = async (
      filter: Parameters<typeof listExperiments>[1]['filter'],
    ) => (await titles(knex, { filter })).sort();
    expect(await only({ status: ['running', 'closed'] })).toEqual(['a', 'b']);
    expect(await only({ design: ['canary'] })).toEqual(['b']);
    expect(await only({ owner: ['group:default/search'] })).toEqual(['b']);
    expect(await only({ grade: ['A', 'B'] })).toEqual(['b']);
    expect(await only({ entityRef: [CART] })).toEqual(['a', 'b', 'c']);
    expect(await only({ entityRef: [SEARCH] })).toEqual(['b']);
    expect(
      await only({
        status: ['running', 'closed'],
        design: ['ab', 'process'],
      }),
    ).toEqual(['a']);
    expect(await only({ q: 'EXP-2' })).toEqual(['b']);
    expect(await only({ q: b.id })).toEqual(['b']);
  });

  it('finds whole words and beginnings in every text, and takes no text for syntax', async () => {
    await insert(knex, {
      title: 'Half-day reviews',
      hypothesis: {
        problem: 'Prüfungen warten; p95 is 3.5 h',
        solution: '再試行 with jitter',
        metric: 'OR drops',
      },
      tags: ['flow'],
    });
    await insert(knex, {
      title: 'Something else',
      hypothesis: { problem: '', solution: '', metric: '' },
      tags: [],
    });
    const found = async (q: string) => titles(knex, { filter: { q } });
    for (const q of [
      'half',
      'REVIEW',
      'day half',
      'prüf',
      'p95',
      '3.5',
      '再試',
      'jit',
      'flow',
      'cart-api half',
      'half-d',
    ]) {
      expect([q, await found(q)]).toEqual([q, ['Half-day reviews']]);
    }
    for (const q of [
      'alf',
      'half nothing',
      '"',
      "'",
      '*',
      'half" OR "some',
      'NEAR(half day)',
      'search_text:half zzz',
      '😀',
      '& | ! <-> :*',
    ]) {
      expect([q, await found(q)]).toEqual([q, []]);
    }
    expect(await found('  ')).toHaveLength(2);
    expect(await found('OR')).toEqual(['Half-day reviews']);
  });

  it('keeps the search index in step with edits', async () => {
    const row = await insert(knex, { title: 'First name' });
    await knex.transaction(tx =>
      updateExperiment(tx, { ...row, title: 'Second name' }),
    );
    expect(await titles(knex, { filter: { q: 'first' } })).toEqual([]);
    expect(await titles(knex, { filter: { q: 'second' } })).toEqual([
      'Second name',
    ]);
  });

  it.each([
    'nonsense',
    Buffer.from('["-updatedAt","x","y"]').toString('base64url'),
    Buffer.from(
      '["-updatedAt",1e300,"00000000-0000-7000-8000-000000000000"]',
    ).toString('base64url'),
    Buffer.from(
      '["createdAt",1,"00000000-0000-7000-8000-000000000000"]',
    ).toString('base64url'),
    Buffer.from('[null,null,null]').toString('base64url'),
  ])('refuses the cursor %s', async cursor => {
    await expect(titles(knex, { cursor })).rejects.toThrow(InputError);
  });
});
