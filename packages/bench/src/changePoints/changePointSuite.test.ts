import { createMockDirectory } from '@backstage/backend-test-utils';
import { changePointSuite } from './changePointSuite';
import { predictChangePoints } from './predictChangePoints';

const wobble = (t: number) => ((t * 7919) % 101) / 101 - 0.5;
const series = (level: (t: number) => number) =>
  JSON.stringify({
    values: Array.from({ length: 80 }, (_, t) => level(t) + wobble(t)),
  });

const files = {
  'step.json': series(t => (t < 40 ? 0 : 5)),
  'still.json': series(() => 3),
  'control.json': series(t => (t < 30 ? 0 : -4)),
};

const annotations = {
  step: { 1: [40], 2: [39] },
  still: { 1: [], 2: [] },
  control: { 1: [30] },
};

describe('change point benchmark', () => {
  const directory = createMockDirectory();

  async function run() {
    const printed: string[] = [];
    const result = await changePointSuite.run(
      { data: directory.path, out: directory.resolve('out.json') },
      { print: text => printed.push(text), complain: () => {} },
    );
    return { result, printed: printed.join('\n') };
  }

  it('scores against the annotators', async () => {
    directory.setContent({
      series: files,
      'annotations.json': JSON.stringify(annotations),
      'published.json': JSON.stringify({
        aggregate: ['step', 'still'],
        quality_control: ['control'],
        table_these_series: { zero: { f1: 0.8, cover: 0.7 } },
      }),
    });
    const { result, printed } = await run();
    expect(result.n).toBe(2);
    expect(result.scores).toMatchObject({
      f1: 1,
      qc_f1: 1,
      qc_cover: 1,
      points_on_series_without_change: { still: 0 },
      points_found: 2,
    });
    expect(result.scores.cover).toBeGreaterThan(0.98);
    expect(printed).toContain('published: zero');
    expect(printed).not.toContain('wrong');
    const out = directory.content() as Record<string, string>;
    expect(JSON.parse(out['out.json'])).toEqual({
      control: [30],
      step: [40],
      still: [],
    });
  });

  it('predicts the same without the truth and leaves the scores null', async () => {
    directory.setContent({
      series: files,
      'annotations.json': JSON.stringify(annotations),
    });
    const before = await predictChangePoints(directory.path);
    directory.setContent({ series: files });
    expect(await predictChangePoints(directory.path)).toEqual(before);
    const { result } = await run();
    expect(result).toEqual({
      n: 3,
      scores: {
        f1: null,
        cover: null,
        qc_f1: null,
        qc_cover: null,
        points_on_series_without_change: null,
        points_found: 2,
      },
    });
  });

  it('counts a broken series as wrong and goes on', async () => {
    directory.setContent({
      series: {
        ...files,
        'broken.json': '{"values": [1, 2,',
        'none.json': '{}',
      },
      'annotations.json': JSON.stringify({
        ...annotations,
        broken: { 1: [] },
        none: { 1: [] },
      }),
    });
    const { result, printed } = await run();
    expect(result.n).toBe(5);
    expect(result.scores.f1).toBeCloseTo(0.6, 10);
    expect(printed).toContain('wrong broken: no answer');
    expect(printed).toContain('wrong none: no answer');
  });
});
