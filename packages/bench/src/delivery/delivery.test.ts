import { createMockDirectory } from '@backstage/backend-test-utils';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { agreementOf } from './agreement';
import { deliverySuite } from './deliverySuite';
import { parseTime } from './parseTime';
import { predictDelivery } from './predictDelivery';
import type { DeliveryPredictions } from './predictions';
import { scoreDelivery } from './scoreDelivery';
import { scoreTask } from './scoreTask';

describe('parseTime', () => {
  it.each([
    ['2023-4-10 6:51:47', '2023-04-10T06:51:47.000Z'],
    ['2022-11-13 23:37:21', '2022-11-13T23:37:21.000Z'],
    ['2023-04-10T08:51:47.250+02:00', '2023-04-10T06:51:47.250Z'],
  ])('reads %s', (cell, instant) => {
    expect(new Date(parseTime(cell)!).toISOString()).toBe(instant);
  });

  it('knows what is no time', () => {
    expect(parseTime('soon')).toBeNull();
  });
});

describe('scoreTask', () => {
  const columns = { sha: 'text', minutes: 'number', end: 'time' } as const;
  const expected = [
    { id: 'a', sha: 'x', minutes: '5', end: '2023-4-10 6:51:47' },
    { id: 'b', sha: '', minutes: '', end: '' },
  ];
  const a = { sha: 'x', minutes: 5, end: '2023-04-10T06:51:47Z' };
  const b = { sha: null, minutes: null, end: null };

  it('counts rows that are right in every column', () => {
    expect(scoreTask(expected, { a, b }, columns)).toEqual({
      right: 2,
      of: 2,
      superfluous: 0,
      wrong: [],
    });
  });

  it.each([
    ['a wrong number', { a: { ...a, minutes: 6 }, b }],
    ['another instant', { a: { ...a, end: '2023-04-10T06:51:48Z' }, b }],
    ['a value for an empty cell', { a, b: { ...b, sha: 'x' } }],
    ['nothing for a value', { a: { ...a, sha: null }, b }],
    ['a missing column', { a: { sha: 'x', minutes: 5 }, b }],
    ['a missing column whose cell is empty', { a, b: { sha: null } }],
    ['a missing row', { a }],
  ])('does not count a row with %s', (_, predicted) => {
    expect(scoreTask(expected, predicted, columns)).toMatchObject({
      right: 1,
      superfluous: 0,
    });
  });

  it('names rows that should not be there', () => {
    expect(scoreTask(expected, { a, b, c: a }, columns)).toMatchObject({
      right: 2,
      superfluous: 1,
      wrong: ['c'],
    });
  });
});

const nothing: DeliveryPredictions = {
  change_lead_time: {},
  connect_incident_to_deployment: {},
  prev_success_deployment_commit: {},
  deployment_generator: {},
};

describe('scoreDelivery', () => {
  const folder = createMockDirectory();
  beforeEach(() => {
    folder.setContent({
      connect_incident_to_deployment: {
        snapshot_tables: {
          'project_incident_deployment_relationships.csv':
            'id,project_name,deployment_id\ni1,p,d1\ni2,p,d2\n',
        },
      },
      prev_success_deployment_commit: {
        'cicd_deployment_commits_after.csv':
          'id,prev_success_deployment_commit_id\n1,\n2,1\n',
      },
    });
  });

  it('takes one off for every superfluous row, and scores what there is truth for', async () => {
    const { n, scores, remarks } = await scoreDelivery(folder.path, {
      ...nothing,
      connect_incident_to_deployment: { i1: 'd1', i2: 'd1', i3: 'd1' },
      prev_success_deployment_commit: { '1': null, '2': '1' },
    });
    expect(n).toBe(4);
    expect(scores).toEqual({
      change_lead_time: null,
      connect_incident_to_deployment: { right: 1, of: 2, superfluous: 1 },
      prev_success_deployment_commit: { right: 2, of: 2, superfluous: 0 },
      deployment_generator: null,
      share_right: 0.5,
      own_definitions: {
        change_lead_time: null,
        connect_incident_to_deployment: { equal: 0, different: 2 },
        prev_success_deployment_commit: { equal: 0, different: 2 },
        deployment_generator: null,
      },
    });
    expect(remarks[0]).toBe('wrong in connect_incident_to_deployment: i2, i3');
    expect(remarks[1]).toContain(
      '| 0 | 2 | 2: no setting explains it | `i1`: Hone no row; DevLake d1 |',
    );
  });

  it('runs without inputs and truth', async () => {
    folder.setContent({});
    const printed: string[] = [];
    const { scores } = await deliverySuite.run(
      { data: folder.path, out: `${folder.path}/out.json` },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(scores).toMatchObject({
      share_right: null,
      own_definitions: { change_lead_time: null },
    });
    expect(
      JSON.parse((folder.content() as Record<string, string>)['out.json']),
    ).toEqual(nothing);
  });
});

describe('agreementOf', () => {
  const folder = createMockDirectory();

  const deployments = (rows: string[]) =>
    `${[
      'id,result,finished_date,cicd_scope_id,repo_url,environment,commit_sha',
      ...rows,
    ].join('\n')}\n`;

  it('finds the fewest decisions that a difference comes from', async () => {
    folder.setContent({
      prev_success_deployment_commit: {
        'project_mapping.csv':
          'project_name,table,row_id\nproject1,cicd_scopes,s\n',
        'cicd_deployment_commits_before.csv': deployments([
          '1,SUCCESS,2023-1-1 0:00:00,s,r,PRODUCTION,a',
          '2,SUCCESS,2023-1-2 0:00:00,s,r,PRODUCTION,a',
          '3,SUCCESS,2023-1-3 0:00:00,s,r,STAGING,a',
          '4,SUCCESS,2023-1-4 0:00:00,s,r,STAGING,b',
          '5,SUCCESS,2023-1-5 0:00:00,s,r,STAGING,b',
        ]),
        'cicd_deployment_commits_after.csv':
          'id,prev_success_deployment_commit_id\n1,\n2,1\n3,\n4,3\n5,4\n',
      },
    });
    expect(
      await agreementOf(folder.path, 'prev_success_deployment_commit'),
    ).toEqual({
      columns: ['prev_success_deployment_commit_id'],
      equal: 2,
      different: 3,
      differences: [
        {
          settings: ['same-content-counts'],
          rows: 1,
          example: { id: '2', hone: 'none', devlake: '1' },
        },
        {
          settings: ['every-environment'],
          rows: 1,
          example: { id: '4', hone: 'none', devlake: '3' },
        },
        {
          settings: ['every-environment', 'same-content-counts'],
          rows: 1,
          example: { id: '5', hone: 'none', devlake: '4' },
        },
      ],
    });
  });
});

const DATA = join(
  process.env.HONE_DATA ?? resolve(repositoryRoot(), '../shared'),
  'data/delivery',
);

/** Prettier aligns the columns of tables in documents. */
const unaligned = (text: string) =>
  text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

// The tables of DevLake are no part of the repository.
if (!existsSync(DATA) && !process.env.CI) {
  // eslint-disable-next-line no-console -- a skipped suite says why
  console.warn(
    `DevLake's rows are skipped: there is no folder ${DATA} (set HONE_DATA)`,
  );
}

(existsSync(DATA) || process.env.CI ? describe : describe.skip)(
  'on the data',
  () => {
    it("gives all of DevLake's rows, and the page has the table of differences", async () => {
      const predictions = await predictDelivery(DATA);
      const { scores, remarks } = await scoreDelivery(DATA, predictions);
      expect(scores.share_right).toBe(1);
      const table = remarks[0].slice(remarks[0].indexOf('\n') + 1);
      const page = await readFile(
        join(repositoryRoot(), 'docs/benchmarks/delivery.md'),
        'utf8',
      );
      expect(unaligned(page)).toContain(unaligned(table));
    });
  },
);
