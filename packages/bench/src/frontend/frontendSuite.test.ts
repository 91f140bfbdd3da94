import { createMockDirectory } from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import { main } from '../main';
import type { BundleStats, StatsChunk } from './bundleStats';

const PLUGIN = '../../plugins/experiments/frontend/src';
const ROUTES = `${PLUGIN}/pages/ExperimentsPage/ExperimentsRoutes.tsx`;

function chunk(
  id: number,
  modules: string[],
  origins: [string, string][],
  more: Partial<StatsChunk> = {},
): StatsChunk {
  return {
    id,
    initial: false,
    files: [`static/${id}.js`, `static/${id}.js.map`],
    parents: [2],
    origins: origins.map(([moduleName, request]) => ({ moduleName, request })),
    modules: modules.map(name => ({ name })),
    ...more,
  };
}

/** An entry that loads the app by import(), as Backstage's does; chunk 3 comes with it, chunk 5 with tab and page. */
const tab: [string, string] = [
  `${PLUGIN}/extensions/entity.tsx`,
  '../pages/EntityExperiments/EntityExperimentsContent',
];
const page: [string, string] = [ROUTES, '../Experiment/ExperimentPage'];
const boot: [string, string] = ['./src/index.tsx', './App'];
const chunks = [
  chunk(1, ['./src/index.tsx'], [['', './src/index.tsx']], {
    initial: true,
    parents: [],
  }),
  chunk(2, [], [boot], {
    parents: [1],
    modules: [
      {
        name: './src/App.tsx + 2 modules',
        modules: [{ name: './src/App.tsx' }, { name: `${PLUGIN}/plugin.tsx` }],
      },
    ],
  }),
  chunk(3, ['../../node_modules/react/index.js'], [boot], { parents: [1] }),
  chunk(
    4,
    [`${PLUGIN}/pages/EntityExperiments/EntityExperimentsContent.tsx`],
    [tab],
  ),
  chunk(5, ['../../plugins/react/src/components/EffectPlot.tsx'], [tab, page]),
  chunk(
    6,
    [`${PLUGIN}/pages/ExperimentsPage/ExperimentsPage.tsx`],
    [[`${PLUGIN}/plugin.tsx`, './pages/ExperimentsPage/ExperimentsPage']],
  ),
  chunk(7, [`${PLUGIN}/pages/Experiment/ExperimentPage.tsx`], [page]),
  chunk(
    8,
    [`${PLUGIN}/pages/Portfolio/Portfolio.tsx`],
    [[ROUTES, '../Portfolio/Portfolio']],
  ),
  chunk(
    9,
    [`${PLUGIN}/pages/Wizard/Wizard.tsx`],
    [[ROUTES, '../Wizard/Wizard']],
  ),
  chunk(
    10,
    [`${PLUGIN}/cards/EntityExperimentsCard.tsx`],
    [[`${PLUGIN}/extensions/entity.tsx`, '../cards/EntityExperimentsCard']],
  ),
  chunk(
    11,
    ['../../node_modules/recharts/es6/index.js'],
    [['../../plugins/react/src/Plot.tsx', './Plot']],
  ),
  chunk(
    12,
    ['../../node_modules/somebody/else.js'],
    [['../../node_modules/somebody/index.js', './else']],
  ),
];

describe('yarn bench frontend', () => {
  const dist = createMockDirectory();

  /** Random text does not compress: a file of so many kB stays about as long. */
  function write(kilobytes: Record<number, number>, stats: BundleStats) {
    dist.setContent({
      'bundle-stats.json': JSON.stringify(stats),
      static: Object.fromEntries(
        chunks.flatMap(({ id }) => [
          [`${id}.js`, randomBytes((kilobytes[Number(id)] ?? 1) * 1000)],
          [`${id}.js.map`, randomBytes(500_000)],
        ]),
      ),
    });
  }

  async function run(...args: string[]) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = await main(['frontend', '--dist', dist.path, ...args], {
      print: text => printed.push(text),
      complain: text => complaints.push(text),
    });
    return { code, printed, complaints };
  }

  it('counts what each part adds to what is loaded before it', async () => {
    write(
      { 1: 900, 2: 900, 3: 900, 4: 40, 5: 20, 6: 5, 7: 30, 11: 130 },
      { chunks },
    );
    const { code, printed } = await run('--budget');
    const { n, scores } = JSON.parse(printed.at(-1)!);
    expect(code).toBe(0);
    expect(n).toBe(7);
    expect(scores.tab_gzip_kb).toBeCloseTo(60, 0);
    expect(scores.tab_brotli_kb).toBeCloseTo(60, 0);
    expect(scores.page_gzip_kb).toBeCloseTo(55, 0);
    expect(scores.portfolio_gzip_kb).toBeCloseTo(6, 0);
    expect(scores.chart_gzip_kb).toBeCloseTo(130, 0);
    expect(scores.tab_within_budget).toBe(true);
    expect(printed.join('\n')).toContain('static/4.js');
    expect(printed.join('\n')).not.toContain('static/12.js');
  });

  it('ends with 1 over the budget only when that is asked for', async () => {
    write({ 4: 120, 5: 40 }, { chunks });
    expect((await run()).code).toBe(0);
    const { code, printed } = await run('--budget');
    expect(code).toBe(1);
    expect(printed.join('\n')).toContain('goal missed');
    expect(JSON.parse(printed.at(-1)!).scores.tab_within_budget).toBe(false);
  });

  it('names the imports there are when one is gone', async () => {
    write({}, { chunks: chunks.filter(({ id }) => id !== 9) });
    const { code, complaints } = await run();
    expect(code).toBe(1);
    expect(complaints.join()).toContain('import() of Wizard');
    expect(complaints.join()).toContain('Portfolio');
  });

  it('says so when the plugin is not in the app', async () => {
    write({}, { chunks: chunks.filter(({ id }) => id !== 2) });
    expect((await run()).complaints.join()).toContain(
      'No chunk holds plugins/experiments/frontend/src/plugin.tsx',
    );
  });
});
