import { resolve } from 'node:path';
import { formatTable } from '../report/formatTable';
import { repositoryRoot } from '../repositoryRoot';
import type { Suite } from '../suite';
import { readBundleStats } from './bundleStats';
import { measureBundle, type BundleMeasurement } from './measureBundle';

/** Kilobytes are 1,000 bytes, as browsers' tools show them. */
const TAB_BUDGET_KB = 150;

const kb = (bytes: number) => Number((bytes / 1000).toFixed(1));

function printTables({ parts, chunks }: BundleMeasurement): string {
  const sizes = ({ gzip, brotli }: { gzip: number; brotli: number }) =>
    [gzip, brotli].map(bytes => kb(bytes).toFixed(1));
  return [
    formatTable([
      [
        'what opening it adds to the initial load',
        'chunks',
        'gzip kB',
        'Brotli kB',
      ],
      ...Object.entries(parts).map(([name, part]) => [
        name,
        String(part.chunks),
        ...sizes(part),
      ]),
    ]),
    formatTable([
      [
        'lazy chunk with modules of Hone',
        'gzip kB',
        'Brotli kB',
        'modules',
        'loaded for',
      ],
      ...chunks.map(chunk => [
        chunk.file,
        ...sizes(chunk),
        String(chunk.ownModules),
        chunk.loadedFor.join(', '),
      ]),
    ]),
  ].join('\n\n');
}

/**
 * What people download when they open a part of Hone in the portal.
 */
export const frontendSuite: Suite = {
  usage: `yarn bench frontend [options]

  --budget   end with exit code 1 when the entity tab takes more than ${TAB_BUDGET_KB} kB (gzip)
  --dist     folder of an app that was built with --stats; default packages/app/dist`,
  options: { budget: { type: 'boolean' }, dist: { type: 'string' } },
  async run(values, output) {
    const dist =
      typeof values.dist === 'string'
        ? resolve(values.dist)
        : resolve(repositoryRoot(), 'packages/app/dist');
    const measurement = await measureBundle(dist, await readBundleStats(dist));
    const { parts, chunks } = measurement;
    const tab = kb(parts.tab.gzip);
    const withinBudget = tab <= TAB_BUDGET_KB;
    output.print(printTables(measurement));
    output.print(
      `\nentity tab: ${tab} kB gzip of ${TAB_BUDGET_KB} kB: ${
        withinBudget ? 'met' : 'goal missed'
      }`,
    );
    const scores = Object.fromEntries(
      Object.entries(parts).flatMap(([name, part]) => [
        [`${name}_gzip_kb`, kb(part.gzip)],
        [`${name}_brotli_kb`, kb(part.brotli)],
      ]),
    );
    return {
      n: chunks.length,
      scores: { ...scores, tab_within_budget: withinBudget },
      exitCode: values.budget === true && !withinBudget ? 1 : 0,
    };
  },
};
