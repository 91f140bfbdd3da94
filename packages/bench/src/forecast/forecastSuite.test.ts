import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forecastSuite } from './forecastSuite';
import { parsePValue } from './parsePValue';

const RESPONSES = `study_id,response
a,0.8
a,0.9
b,0.2
b,not sure
c,1.5
`;

describe('forecast benchmark', () => {
  const directory = createMockDirectory();

  async function run(findings: string, more: Record<string, string> = {}) {
    directory.setContent({
      'findings.csv': findings,
      'survey_responses.csv': RESPONSES,
      ...more,
    });
    const printed: string[] = [];
    const out = join(directory.path, 'predictions.json');
    const result = await forecastSuite.run(
      { data: directory.path, out },
      { print: text => printed.push(text), complain: () => {} },
    );
    const predictions = JSON.parse(await readFile(out, 'utf8'));
    return { ...result, printed: printed.join('\n'), predictions };
  }

  it('scores forecasts, and one half for a finding nothing is known of', async () => {
    const { n, scores, predictions, printed } = await run(
      `study_id,original_pval,replicated
a,p < 0.001,1
b,0.04,0
c,,1
`,
      { 'market.csv': 'study_id,market_final_price\na,0.9\nb,0.1\n' },
    );
    expect(n).toBe(3);
    expect(Object.keys(predictions)).toEqual(['a', 'b']);
    const { a, b } = predictions;
    expect(a).toBeGreaterThan(0.7);
    expect(b).toBeLessThan(0.2);
    expect(scores.brier).toBeCloseTo(
      ((1 - a) ** 2 + b ** 2 + 0.5 ** 2) / 3,
      12,
    );
    expect(scores).toMatchObject({ accuracy: 2 / 3, base_rate: 2 / 3 });
    expect(printed).toContain('c: no forecast, counts as 0.5');
    expect(printed).toMatch(/market +2 +0\.0100/);
  });

  it('predicts the same without the truth', async () => {
    const withTruth = await run(
      'study_id,original_pval,replicated\na,0.01,0\nb,0.02,1\n',
    );
    const { scores, predictions } = await run(
      'study_id,original_pval\na,0.01\nb,0.02\n',
    );
    expect(predictions).toEqual(withTruth.predictions);
    expect(scores).toEqual({
      brier: null,
      accuracy: null,
      log_loss: null,
      ece10: null,
      mean_forecast: null,
      base_rate: null,
    });
  });

  it.each([
    ['0.0230000000000000', 0.023],
    ['p < 0.05', 0.05],
    ['p<.001', 0.001],
    ['P = 2.2e-16', 2.2e-16],
    ['3 × 10^-5', 3e-5],
    ['t(45) = 2.10, p = .041', 0.041],
    ['0.0000000000000000', 0],
    ['1', 1],
  ])('reads the p value %j', (text, value) => {
    expect(parsePValue(text)).toBeCloseTo(value, 15);
  });

  it.each(['', 'n.s.', 'F = 17'])('finds no p value in %j', text => {
    expect(parsePValue(text)).toBeNull();
  });
});
