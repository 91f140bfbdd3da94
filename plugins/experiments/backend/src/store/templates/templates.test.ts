import type { Knex } from 'knex';
import { insert } from '../../__testUtils__/rows';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  countTemplates,
  countUses,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  updateTemplate,
  type TemplateRecord,
} from '.';

jest.setTimeout(40_000);

const template = (change: Partial<TemplateRecord> = {}): TemplateRecord => ({
  id: 't-1',
  body: {
    title: 'Ours',
    summary: '',
    hypothesis: { problem: 'p', solution: 's', metric: 'm' },
    design: 'process',
    nature: null,
    metricNames: ['lead-time'],
    guardrailNames: [],
    minimumEffect: 0.1,
    durationSeconds: null,
    tags: [],
  },
  ownerRef: null,
  createdBy: 'user:default/ada',
  createdAt: new Date(1),
  updatedAt: new Date(1),
  revision: 1,
  ...change,
});

describe.each(databases.eachSupportedId())('templates, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(() => knex('templates').delete());

  it('come back as they were stored, in the order of their ids', async () => {
    await insertTemplate(knex, template({ id: 't-2' }));
    await insertTemplate(knex, template({ ownerRef: 'group:default/a' }));
    expect(await findTemplate(knex, 't-1')).toEqual(
      template({ ownerRef: 'group:default/a' }),
    );
    const ids = (await listTemplates(knex, 10)).map(one => one.id);
    expect(ids).toEqual(['t-1', 't-2']);
    expect(await listTemplates(knex, 1)).toHaveLength(1);
    expect(await countTemplates(knex)).toBe(2);
    expect(await findTemplate(knex, 'x')).toBeUndefined();
  });

  it('are written over the revision that was read, once', async () => {
    await insertTemplate(knex, template());
    const saved = await updateTemplate(
      knex,
      template({ updatedAt: new Date(2) }),
    );
    expect(saved.revision).toBe(2);
    expect(await findTemplate(knex, 't-1')).toEqual(saved);
    await expect(updateTemplate(knex, template())).rejects.toMatchObject({
      message: expect.stringMatching(/^The template Ours was changed by/),
    });
    await expect(deleteTemplate(knex, template())).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await deleteTemplate(knex, saved);
    expect(await findTemplate(knex, 't-1')).toBeUndefined();
  });

  it('count the experiments that began with them, of those that may be read', async () => {
    await insert(knex, { id: 'e-1', number: 1, templateId: 'a' });
    await insert(knex, {
      id: 'e-2',
      number: 2,
      templateId: 'a',
      ownerRef: 'group:default/mine',
    });
    await insert(knex, { id: 'e-3', number: 3, templateId: 'b' });
    await insert(knex, { id: 'e-4', number: 4 });
    const count = async (scope: Parameters<typeof countUses>[1]['scope']) =>
      Object.fromEntries(
        await countUses(knex, { templateIds: ['a', 'c'], scope }),
      );
    expect(await count('all')).toEqual({ a: 2 });
    expect(await count('none')).toEqual({});
    expect(
      await count({ field: 'ownerRef', values: ['group:default/mine'] }),
    ).toEqual({ a: 1 });
  });
});
