import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  endPlanningTurn,
  findProgramme,
  findProgrammes,
  findProgrammesOfGroups,
  findResources,
  insertProgramme,
  listProgrammes,
  replaceGroups,
  takePlanningTurn,
  updateProgramme,
  type ProgrammeRecord,
  type ProgrammeScope,
} from '.';

jest.setTimeout(60_000);

const AT = new Date('2026-11-04T10:00:00Z');
const later = (ms: number) => new Date(AT.getTime() + ms);

const programme = (
  id: string,
  change: Partial<ProgrammeRecord> = {},
): ProgrammeRecord => ({
  id,
  title: `Programme ${id}`,
  description: 'Who looks after improvement',
  ownerRefs: ['group:default/platform'],
  scopeRefs: ['group:default/engineering'],
  timeZone: 'Europe/Berlin',
  cadence: { unit: 'week', every: 2, startDate: '2026-11-02' },
  regions: [{ name: 'All', seats: 1 }],
  eligibility: { capPerYear: 3 },
  rules: { restGap: 2 },
  frozenCycles: 2,
  checklist: ['Open experiments'],
  status: 'active',
  publishedPlanId: null,
  createdBy: 'user:default/pat',
  createdAt: AT,
  updatedAt: AT,
  revision: 1,
  ...change,
});

describe.each(databases.eachSupportedId())('programmes, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(() => knex('programmes').delete());

  const list = async (
    options: Partial<Parameters<typeof listProgrammes>[1]> = {},
  ) => listProgrammes(knex, { scope: 'all', limit: 10, ...options });
  const titles = async (options: Parameters<typeof list>[0] = {}) =>
    (await list(options)).items.map(({ title }) => title);

  it('come back as they were stored', async () => {
    await insertProgramme(knex, programme('a'));
    expect(await findProgramme(knex, 'a')).toEqual(programme('a'));
    expect(await findProgramme(knex, 'x')).toBeUndefined();
    expect(await findProgrammes(knex, ['a', 'x'])).toEqual([programme('a')]);
    expect(await findProgrammes(knex, [])).toEqual([]);
  });

  it('are written over the revision that was read, once', async () => {
    await insertProgramme(knex, programme('a'));
    const saved = await updateProgramme(knex, programme('a', { title: 'New' }));
    expect(saved.revision).toBe(2);
    expect(await findProgramme(knex, 'a')).toEqual(saved);
    await expect(updateProgramme(knex, programme('a'))).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('are listed page by page in the order of titles, without those that ended', async () => {
    for (const [key, title] of [
      ['1', 'beta'],
      ['2', 'Alpha'],
      ['3', 'Beta'],
      ['4', 'gamma 100%'],
    ]) {
      await insertProgramme(knex, programme(key, { title }));
    }
    await insertProgramme(knex, programme('5', { status: 'archived' }));
    const first = await list({ limit: 3 });
    expect(first.items.map(({ title }) => title)).toEqual([
      'Alpha',
      'beta',
      'Beta',
    ]);
    const cursor = first.nextCursor!;
    const second = await list({ limit: 3, cursor });
    expect(second.items.map(({ title }) => title)).toEqual(['gamma 100%']);
    expect(second.nextCursor).toBeNull();
    expect(await titles({ q: ' BET' })).toEqual(['beta', 'Beta']);
    expect(await titles({ q: '0%' })).toEqual(['gamma 100%']);
    expect(await titles({ q: '_' })).toEqual([]);
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({
      name: 'InputError',
    });
  });

  it('are found by their groups, and listed by what the caller may read', async () => {
    await insertProgramme(knex, programme('a'));
    await insertProgramme(knex, programme('b'));
    await insertProgramme(knex, programme('c', { status: 'archived' }));
    const groups = (owner: string, scope: string, covered: string[]) => ({
      owner: [owner],
      scope: [scope],
      covered,
    });
    await replaceGroups(knex, 'a', groups('group:o1', 'group:s1', ['group:t']));
    await replaceGroups(knex, 'b', groups('group:o2', 'group:t', []));
    await replaceGroups(knex, 'c', groups('group:o1', 'group:t', []));
    expect(await findResources(knex, ['b', 'x', 'a'])).toEqual([
      { id: 'b', ownerRefs: ['group:o2'], scopeRefs: ['group:t'] },
      undefined,
      {
        id: 'a',
        ownerRefs: ['group:o1'],
        scopeRefs: expect.arrayContaining(['group:s1', 'group:t']),
      },
    ]);
    expect(await findProgrammesOfGroups(knex, ['group:t', 'group:o1'])).toEqual(
      [
        { groupRef: 'group:t', programmeId: 'a' },
        { groupRef: 'group:t', programmeId: 'b' },
      ],
    );
    const readable = async (scope: ProgrammeScope) =>
      (await list({ scope })).items.map(found => found.id);
    const field = (name: 'ownerRefs' | 'scopeRefs', ...values: string[]) => ({
      field: name,
      values,
    });
    expect(await readable('none')).toEqual([]);
    expect(await readable(field('ownerRefs', 'group:o1'))).toEqual(['a']);
    expect(await readable(field('scopeRefs', 'group:t'))).toEqual(['a', 'b']);
    expect(await readable(field('scopeRefs'))).toEqual([]);
    expect(await readable({ not: field('ownerRefs', 'group:o1') })).toEqual([
      'b',
    ]);
    expect(
      await readable({
        anyOf: [field('ownerRefs', 'group:o2'), field('scopeRefs', 'group:s1')],
      }),
    ).toEqual(['a', 'b']);
    await replaceGroups(knex, 'a', groups('group:o3', 'group:s1', []));
    expect(await readable(field('scopeRefs', 'group:t'))).toEqual(['b']);
  });

  it('are planned by one at a time, until the turn is given back or has run out', async () => {
    await insertProgramme(knex, programme('a'));
    const turn = { programmeId: 'a', now: AT, until: later(1000) };
    expect(await takePlanningTurn(knex, turn)).toBe(true);
    expect(await takePlanningTurn(knex, turn)).toBe(false);
    await endPlanningTurn(knex, turn);
    expect(await takePlanningTurn(knex, turn)).toBe(true);
    const next = { programmeId: 'a', now: later(1000), until: later(2000) };
    expect(await takePlanningTurn(knex, next)).toBe(true);
    // Who was too slow does not end the turn of somebody else.
    await endPlanningTurn(knex, turn);
    expect(await takePlanningTurn(knex, { ...turn, now: later(1500) })).toBe(
      false,
    );
  });
});
