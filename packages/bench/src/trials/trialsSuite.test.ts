import { createMockDirectory } from '@backstage/backend-test-utils';
import { createRng } from '@hone/inference';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trialsSuite } from './trialsSuite';

const HEAD = 'test_id,arm,week,impressions,clicks';
const WEEKS = [201301, 201302, 201303, 201304, 201305, 201306, 201307, 201308];
const BROKEN = [201303, 201304];

/** Ten tests a week; in two weeks the second arm gets a third more traffic. */
function makeFolder() {
  const rng = createRng('headlines');
  const files: Record<'all' | 'train' | 'test', string[]> = {
    all: [HEAD],
    train: [HEAD],
    test: [HEAD],
  };
  for (const week of WEEKS) {
    for (let t = 0; t < 10; t++) {
      for (const arm of ['1', '2', '3']) {
        const more = BROKEN.includes(week) && arm === '2' ? 1.3 : 1;
        const row = (clicks: number, impressions: number) =>
          `w${week}t${t},${arm},${week},${impressions},${clicks}`;
        const impressions = Math.round(1000 * more);
        files.all.push(row(40 + rng.int(20), 2 * impressions));
        files.train.push(row(20 + rng.int(10), impressions));
        files.test.push(row(20 + rng.int(10), impressions));
      }
    }
  }
  return files;
}

describe('trials benchmark', () => {
  const directory = createMockDirectory();
  const files = makeFolder();

  async function run(content: Record<string, string>) {
    directory.setContent(content);
    const printed: string[] = [];
    const out = join(directory.path, 'predictions.json');
    const result = await trialsSuite.run(
      { data: directory.path, out },
      { print: text => printed.push(text), complain: () => {} },
    );
    const predictions = JSON.parse(await readFile(out, 'utf8'));
    return { ...result, printed: printed.join('\n'), predictions };
  }

  const inputs = {
    'arms.csv': files.all.join('\n'),
    'arms_train.csv': files.train.join('\n'),
  };
  const truth = {
    'arms_test.csv': files.test.join('\n'),
    'published.json': JSON.stringify({
      srm_truth: { broken_weeks: BROKEN, clean_from_week: 201305 },
    }),
  };

  it('finds the broken weeks and shrinks lifts that are noise', async () => {
    const { n, scores, predictions } = await run({ ...inputs, ...truth });
    expect(n).toBe(80);
    expect(scores).toMatchObject({
      srm_broken_p001: 1,
      srm_clean_p001: 0,
      srm_breaks_at: [201303, 201305],
    });
    expect(scores.rmse).toBeLessThan(1.05 * (scores.rmse_zero as number));
    expect(scores.coverage95).toBeGreaterThan(0.9);
    const { lift_forecast: lifts, interval } = predictions.w201301t0;
    expect(Object.keys(lifts)).toEqual(['1', '2', '3']);
    expect(lifts['1'] + lifts['2'] + lifts['3']).toBeCloseTo(0, 9);
    expect(interval['1'][0]).toBeLessThan(lifts['1']);
  });

  it('predicts the same without the truth', async () => {
    const withTruth = await run({ ...inputs, ...truth });
    const { scores, predictions } = await run(inputs);
    expect(predictions).toEqual(withTruth.predictions);
    expect(scores).toMatchObject({
      srm_broken_p001: null,
      srm_clean_p05: null,
      rmse: null,
      coverage95: null,
      winner_bias: null,
    });
  });

  it('names broken cases and goes on', async () => {
    const broken = [
      'odd,1,201306,0,0',
      'odd,2,201306,0,0',
      'more,1,201306,0,3',
      'more,2,201306,9,1',
    ].join('\n');
    const { printed, predictions } = await run({
      ...truth,
      'arms.csv': `${inputs['arms.csv']}\nalone,1,201306,10,1`,
      'arms_train.csv': `${inputs['arms_train.csv']}\n${broken}`,
    });
    expect(printed).toContain('odd: no forecast');
    expect(printed).toContain('more: no forecast');
    expect(predictions.odd).toBeUndefined();
    expect(predictions.alone).toBeUndefined();
    expect(predictions.w201301t0.lift_forecast).toBeDefined();
  });
});
