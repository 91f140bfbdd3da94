import { createMockDirectory } from '@backstage/backend-test-utils';
import { deliverySuite } from './deliverySuite';
import { parseTime } from './parseTime';
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
    });
    expect(remarks).toEqual([
      'wrong in connect_incident_to_deployment: i2, i3',
    ]);
  });

  it('runs without the truth, and says that the product predicts nothing yet', async () => {
    folder.setContent({});
    const printed: string[] = [];
    const { scores } = await deliverySuite.run(
      { data: folder.path, out: `${folder.path}/out.json` },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(scores).toMatchObject({ share_right: null });
    expect(
      JSON.parse((folder.content() as Record<string, string>)['out.json']),
    ).toEqual(nothing);
    expect(deliverySuite.usage).toContain('no delivery metrics yet');
  });
});
