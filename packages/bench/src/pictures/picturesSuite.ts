import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import type { Suite } from '../suite';
import { drawChart } from './chart';
import { PICTURES } from './methods';

/**
 * Draws the pictures of the pages about methods.
 */
export const picturesSuite: Suite = {
  usage: `yarn bench pictures [--out <folder>]

Draws the pictures of the pages about statistical methods from seeded data.

  --out  default: docs/inference/pictures
`,
  options: { out: { type: 'string' } },
  async run(values, output) {
    const folder = resolve(
      (values.out as string | undefined) ??
        join(repositoryRoot(), 'docs/inference/pictures'),
    );
    await mkdir(folder, { recursive: true });
    for (const { name, chart } of PICTURES) {
      await writeFile(join(folder, `${name}.svg`), drawChart(chart()));
      output.print(`${name}.svg`);
    }
    return { n: PICTURES.length, scores: {} };
  },
};
