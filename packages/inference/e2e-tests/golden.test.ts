import { expect, test } from '@playwright/test';
import { haveVectors, loadVectors } from '../src/__testUtils__/golden/load';
import { bundle } from './bundle';
import type { GoldenFailure } from './goldenEntry';

const HINT =
  'Golden vectors not found: set HONE_DATA to the folder that holds reference/golden.';

test('the package asks for no module of Node.js', async () => {
  const { builtIns, script } = await bundle('src/index.ts');
  expect(builtIns).toEqual([]);
  expect(script).toContain('segmentedRegression');
});

test('every golden vector holds in a browser', async ({ page }) => {
  if (!haveVectors()) {
    // eslint-disable-next-line no-console -- the reporter does not say why a test is skipped
    console.warn(HINT);
    test.skip(!process.env.CI, HINT);
  }
  expect(haveVectors(), HINT).toBe(true);

  const { builtIns, script } = await bundle('e2e-tests/goldenEntry.ts');
  expect(builtIns).toEqual([]);
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });

  const topics = await page.evaluate(() => window.golden.topics);
  const failures: Record<string, GoldenFailure[]> = {};
  for (const topic of topics) {
    const vectors = loadVectors(topic);
    expect(vectors.length, topic).toBeGreaterThan(0);
    const failed = await page.evaluate(
      ([name, given]) => window.golden.failures(name, given),
      [topic, vectors] as const,
    );
    if (failed.length > 0) failures[topic] = failed;
  }
  expect(topics.length).toBeGreaterThan(20);
  expect(failures).toEqual({});
});
