import { createMockDirectory } from '@backstage/backend-test-utils';
import { predictRootCauses } from './predictRootCauses';
import { rootCauseSuite } from './rootCauseSuite';
import { scoreRootCauses } from './scoreRootCauses';

const ALERT = 100_000;
const HEAD = 'time,node,metric,value';
const NODES = ['web', 'cart', 'cart-db'];

/** Rows every minute; from the alert on, the slow nodes take three times as long. */
function rows(from: number, to: number, slow: readonly string[]): string[] {
  return Array.from(
    { length: (to - from) / 60 },
    (_, i) => from + 60 * i,
  ).flatMap(time =>
    NODES.map((node, n) => {
      const noise = ((time / 60 + n) * 7) % 11;
      const factor = slow.includes(node) && time >= ALERT ? 3 : 1;
      return `${time},${node},latency,${factor * (50 + noise)}`;
    }),
  );
}

const baseline = [HEAD, ...rows(ALERT - 6000, ALERT, [])].join('\n');
const issue = (slow: readonly string[]) =>
  [HEAD, ...rows(ALERT, ALERT + 600, slow), `${ALERT},web,errors,NaN`].join(
    '\n',
  );
const graph = JSON.stringify({
  nodes: NODES,
  edges: [
    ['web', 'cart'],
    ['cart', 'cart-db'],
  ],
});
const description = (truth?: object) =>
  JSON.stringify({
    target: { node: 'web', metric: 'latency' },
    alert_time: ALERT,
    ...(truth && { truth }),
  });

const faulty = (truth?: object) => ({
  'case.json': description(truth),
  'baseline.csv': baseline,
  'issue.csv': issue(NODES),
  'graph.json': graph,
});
const quiet = (truth?: object) => ({
  ...faulty(truth),
  'issue.csv': issue([]),
});

describe('root-cause', () => {
  const directory = createMockDirectory();

  it('scores by group and names the cases that went wrong', async () => {
    directory.setContent({
      cases: {
        right: faulty({ nodes: ['cart-db'], metric: 'latency', group: 'slow' }),
        either: faulty({ nodes: ['cart', 'cart-db'], group: 'slow' }),
        wrong: faulty({ nodes: ['web'], group: 'slow' }),
        calm: quiet({ nodes: [], group: 'slow' }),
        broken: { 'case.json': description({ nodes: [], group: 'broken' }) },
      },
      'published.json': JSON.stringify({ this: { slow: { top1: 0.5 } } }),
    });
    const predictions = await predictRootCauses(directory.path);
    const found = await scoreRootCauses(directory.path, predictions);
    expect(found.n).toBe(5);
    expect(found.scores).toMatchObject({
      slow: {
        n: 3,
        top1: 2 / 3,
        top3: 1,
        empty: 0,
        n_quiet: 1,
        specificity: 1,
        metric_top1: 1,
      },
      broken: { n: 0, top1: null, n_quiet: 1, specificity: 0 },
      all: { n: 3, n_quiet: 2, specificity: 0.5 },
    });
    expect(found.remarks).toEqual([
      expect.stringMatching(/^broken: failed: /),
      'wrong: expected web, got cart-db, cart, web',
    ]);
    expect(found.table.flat()).toContain('0.667 / 0.500');
  });

  it('predicts the same without the truth', async () => {
    directory.setContent({ cases: { a: faulty({ nodes: ['web'] }) } });
    const known = await predictRootCauses(directory.path);
    directory.setContent({ cases: { a: faulty() } });
    const unknown = await predictRootCauses(directory.path);
    expect(JSON.stringify(unknown)).toBe(JSON.stringify(known));
    expect(await scoreRootCauses(directory.path, unknown)).toMatchObject({
      n: 1,
      scores: { all: null },
      remarks: [],
    });
  });

  it('takes a folder of sets', async () => {
    directory.setContent({
      one: {
        cases: { a: faulty({ nodes: ['cart-db'], group: 'slow' }) },
        'published.json': JSON.stringify({ this: { all: { top1: 0.25 } } }),
      },
      two: { cases: { a: quiet({ nodes: [], group: 'calm' }) } },
      notes: { 'README.md': 'no cases here' },
    });
    const predictions = await predictRootCauses(directory.path);
    expect(Object.keys(predictions.answers)).toEqual(['one/a', 'two/a']);
    const { scores, table } = await scoreRootCauses(
      directory.path,
      predictions,
    );
    expect(Object.keys(scores)).toEqual(['slow', 'calm', 'one', 'two', 'all']);
    expect(scores.all).toMatchObject({ top1: 1, specificity: 1 });
    expect(table.find(([name]) => name === 'one')).toContain('1.000 / 0.250');
  });

  it('reads a shared file by the times of the case', async () => {
    directory.setContent({
      all: {
        'all.csv': [baseline, ...rows(ALERT, ALERT + 600, NODES)].join('\n'),
      },
      cases: {
        a: {
          'case.json': JSON.stringify({
            target: null,
            alert_time: ALERT,
            baseline: '../../all/all.csv',
            baseline_before: ALERT,
            issue: '../../all/all.csv',
            issue_from: ALERT,
          }),
        },
      },
    });
    const { answers, failures } = await predictRootCauses(directory.path);
    expect(failures).toEqual({});
    expect(answers.a).toHaveLength(3);
  });

  it('prints a table', async () => {
    directory.setContent({
      cases: { a: faulty({ nodes: ['cart-db'], group: 'slow' }) },
    });
    const printed: string[] = [];
    const result = await rootCauseSuite.run(
      { data: directory.path },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(result).toMatchObject({ n: 1, scores: { all: { top1: 1 } } });
    expect(printed.join('\n')).toContain('specificity');
  });
});
