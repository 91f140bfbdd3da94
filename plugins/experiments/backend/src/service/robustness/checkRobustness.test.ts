import {
  abInput,
  canaryInput,
  processInput,
} from '../../__fixtures__/analysisInput';
import { analyze } from '../analysis/analyze';
import { checkRobustness } from './checkRobustness';

jest.setTimeout(120_000);

const shareOfLarge = (
  report: Awaited<ReturnType<typeof checkRobustness>>,
): number => {
  const chosen = report.specifications.find(one => one.chosen)!.estimate!;
  return (
    report.placebos.filter(p => Math.abs(p.estimate) >= Math.abs(chosen))
      .length / report.placebos.length
  );
};

describe('checkRobustness', () => {
  it('has the specification of the analysis among its own', async () => {
    const input = processInput({ seed: 'robust', effect: -0.25 });
    const report = await checkRobustness(input);
    const chosen = report.specifications.filter(one => one.chosen);
    expect(chosen).toHaveLength(1);
    expect(chosen[0].estimate).toBe(analyze(input).results[0].estimate);
  });

  it('finds a real effect whatever the choices, and no placebo as large', async () => {
    const report = await checkRobustness(
      processInput({ seed: 'real', effect: -0.25 }),
    );
    expect(report.specifications.length).toBeGreaterThanOrEqual(8);
    expect(report.curve!.shareSameSign).toBe(1);
    expect(report.curve!.median).toBeCloseTo(-0.25, 1);
    expect(report.placebos.length).toBeGreaterThan(10);
    expect(shareOfLarge(report)).toBeLessThan(0.2);
    expect(report.sentence.text).toMatch(/specifications have the same sign/);
  });

  it('is centred where nothing happened', async () => {
    const medians: number[] = [];
    for (const seed of ['a', 'b', 'c', 'd']) {
      const report = await checkRobustness(processInput({ seed, effect: 0 }));
      medians.push(report.curve!.median);
    }
    const mean = medians.reduce((sum, m) => sum + m, 0) / medians.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
  });

  it('asks canaries about step, outliers and start, and has no placebos for them', async () => {
    const report = await checkRobustness(
      canaryInput({ seed: 'canary', effect: 0.2 }),
    );
    expect(Object.keys(report.specifications[0].choices)).toEqual([
      'step',
      'outliers',
      'start',
    ]);
    expect(report.placebos).toEqual([]);
    expect(report.curve!.shareSameSign).toBe(1);
  });

  it('leaves units as they are when nothing about them could be answered otherwise', async () => {
    const report = await checkRobustness(
      abInput({
        treated: { n: 10_000, successes: 2_300 },
        control: { n: 10_000, successes: 2_000 },
      }),
    );
    expect(report.specifications).toHaveLength(1);
  });

  it('gives the same bytes for the same input, and ends when it is told to', async () => {
    const input = canaryInput({ seed: 'same', effect: -0.1 });
    expect(JSON.stringify(await checkRobustness(input))).toBe(
      JSON.stringify(await checkRobustness(input)),
    );
    await expect(checkRobustness(input, AbortSignal.abort())).rejects.toThrow();
  });
});
