// npm test: every check of the project, on SQLite and on a real PostgreSQL, with browser tests where a Chromium is found.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ensureAppBuilt } from './portal.mjs';
import { startPostgres } from './postgres.mjs';
import {
  cache,
  ensureToolchain,
  main,
  root,
  run,
  say,
  Sentence,
} from './toolchain.mjs';

const HELP = `npm test [-- options]

  --all        also what takes longer: builds of all packages, API reports, small benchmarks
  --only NAME  one step: format, contracts, types, lint, unused, scripts, unit, browser, reports, build, bench
  --help       this text
`;

const options = process.argv.slice(2);
const everything = options.includes('--all');
const only = options.includes('--only')
  ? options[options.indexOf('--only') + 1]
  : undefined;

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function find(names) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
  ];
  return names
    .flatMap(name => folders.map(folder => join(folder, name)))
    .find(existsSync);
}

const chromium =
  process.env.HONE_CHROMIUM ??
  find([
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]) ??
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(
    existsSync,
  );

function add({ passed = 0, failed = 0, skipped = 0 }, name) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  if (failed > 0) failures.push(name);
}

async function check(tools, name, title, args, env = {}) {
  say(title);
  const { code, output } = await run(tools.node, [tools.yarn, ...args], {
    env: { ...tools.env, ...env },
    capture: true,
  });
  if (code !== 0) console.log(output.trim().split('\n').slice(-120).join('\n'));
  add(code === 0 ? { passed: 1 } : { failed: 1 }, name);
}

async function scripts(tools) {
  say("The project's own scripts and lint rules");
  const { code, output } = await run(
    tools.node,
    ['--test', 'scripts/**/*.test.mjs'],
    { env: tools.env, capture: true },
  );
  const count = word =>
    Number(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  if (code !== 0) console.log(output.split('\n').slice(-120).join('\n'));
  const failed = count('fail');
  add(
    {
      passed: count('pass'),
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: count('skipped'),
    },
    'scripts',
  );
}

async function unit(tools) {
  say('Unit and integration tests on SQLite and PostgreSQL');
  const postgres = await startPostgres(tools);
  const file = join(cache, 'test', 'jest.json');
  await rm(file, { force: true });
  try {
    const { code } = await run(
      tools.node,
      [
        ...[tools.yarn, 'backstage-cli', 'repo', 'test', '--maxWorkers=2'],
        ...['--watchAll=false', '--json', `--outputFile=${file}`],
      ],
      {
        env: {
          ...tools.env,
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            postgres.connectionString,
          NODE_OPTIONS: '--max-old-space-size=6144',
        },
        silent: true,
      },
    );
    if (!existsSync(file))
      throw new Sentence('The unit tests ended without a report');
    const report = JSON.parse(await readFile(file, 'utf8'));
    add(
      {
        passed: report.numPassedTests,
        // A suite that does not even load has no tests to count, but has failed.
        failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
        skipped: report.numPendingTests + report.numTodoTests,
      },
      'unit',
    );
    if (code !== 0 && report.success) add({ failed: 1 }, 'unit (exit code)');
  } finally {
    await postgres.stop();
  }
}

async function browser(tools) {
  if (!chromium) {
    if (process.env.CI)
      throw new Sentence(
        'No Chromium was found, and CI may not skip the browser tests',
      );
    say(
      'Browser tests are skipped: no Chromium was found (set HONE_CHROMIUM to its path)',
    );
    add({ skipped: 1 }, 'browser');
    return;
  }
  await ensureAppBuilt(tools, { stats: everything });
  say(`Browser tests with ${chromium}`);
  const file = join(cache, 'test', 'playwright.json');
  await rm(file, { force: true });
  await run(tools.node, [tools.yarn, 'playwright', 'test'], {
    env: {
      ...tools.env,
      HONE_CHROMIUM: chromium,
      HONE_PLAYWRIGHT_REPORT: file,
    },
  });
  if (!existsSync(file))
    throw new Sentence('The browser tests ended without a report');
  const { stats } = JSON.parse(await readFile(file, 'utf8'));
  add(
    {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    },
    'browser',
  );
}

/** The API reports are made of the declarations, so where both are checked the types are checked once. */
let declarations = false;

async function checkTypes(tools, { declare = everything } = {}) {
  if (declare)
    // From nothing: an incremental build leaves declarations of files that are gone.
    await rm(join(root, 'dist-types'), { recursive: true, force: true });
  await check(tools, 'types', 'Types', [
    'tsc',
    ...(declare ? [] : ['--noEmit']),
    ...['--incremental', 'false'],
  ]);
  declarations = declare;
}

const STEPS = {
  format: tools =>
    check(tools, 'format', 'Formatting', ['prettier', '--check', '.']),
  contracts: tools =>
    check(tools, 'contracts', 'Code derived from the contracts is up to date', [
      'node',
      'scripts/openapi.mjs',
      '--check',
    ]),
  types: checkTypes,
  lint: tools =>
    check(tools, 'lint', 'Lint', [
      'backstage-cli',
      'repo',
      'lint',
      '--max-warnings',
      '0',
    ]),
  unused: tools =>
    check(tools, 'unused', 'Unused files, exports and dependencies', ['knip']),
  scripts,
  unit,
  browser,
};

/** Benchmarks on public data, which are not part of the repository. */
async function dataBenchmarks(tools) {
  const data = join(process.env.HONE_DATA ?? join(root, '../shared'), 'data');
  if (!existsSync(data)) {
    say(
      `Benchmarks on public data are skipped: there is no folder ${data} (set HONE_DATA)`,
    );
    add({ skipped: 1 }, 'bench');
    return;
  }
  for (const [suite, ...args] of [
    ['change-points'],
    ['root-cause'],
    ['counterfactual'],
    ['forecast'],
    ['trials'],
    ['rotation', '--programmes', 'small'],
    ['delivery'],
    ['postmortems'],
  ]) {
    await check(tools, 'bench', `Benchmark ${suite}`, [
      ...['bench', suite],
      ...args,
    ]);
  }
}

const LONG_STEPS = {
  reports: async tools => {
    if (!declarations) await checkTypes(tools, { declare: true });
    await check(tools, 'reports', 'API reports are up to date', [
      'api-reports',
      '--ci',
    ]);
  },
  build: tools =>
    check(tools, 'build', 'Builds of all packages', [
      'backstage-cli',
      'repo',
      'build',
      '--all',
    ]),
  bench: async tools => {
    await check(tools, 'bench', 'Benchmark api on SQLite, small', [
      'bench',
      'api',
      '--db',
      'sqlite',
      '--experiments',
      '5000',
      '--services',
      '500',
      '--requests',
      '60',
    ]);
    await check(tools, 'bench', 'Benchmark delivery-scale on SQLite, small', [
      'bench',
      'delivery-scale',
      '--db',
      'sqlite',
      '--services',
      '60',
      '--deployments',
      '1500',
      '--sizes',
      '3',
      '--requests',
      '10',
    ]);
    await check(tools, 'bench', 'Benchmark frontend', ['bench', 'frontend']);
    for (const args of [
      ['inference-speed', '--runs', '1'],
      ['noise', '--series', '10', '--watched', '8000'],
      ['monte-carlo', '--fraction', '0.01'],
    ]) {
      await check(tools, 'bench', `Benchmark ${args[0]}, small`, [
        'bench',
        ...args,
      ]);
    }
    await dataBenchmarks(tools);
  },
};

/** What needs one processor and disturbs nothing; tests and benchmarks follow one by one. */
const SIDE_BY_SIDE = [
  ['types', 'reports', 'build'],
  ['format', 'contracts', 'lint', 'unused', 'scripts'],
];

await main(async () => {
  if (options.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const all = { ...STEPS, ...LONG_STEPS };
  if (only && !all[only])
    throw new Sentence(`There is no step ${only}\n\n${HELP}`);
  const steps = only ? { [only]: all[only] } : everything ? all : STEPS;
  await mkdir(join(cache, 'test'), { recursive: true });
  const tools = await ensureToolchain();
  const perform = async name => {
    const began = Date.now();
    try {
      await steps[name](tools);
    } catch (error) {
      console.error(error instanceof Sentence ? error.message : error);
      add({ failed: 1 }, name);
    }
    say(`  ${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
  };
  const lanes = SIDE_BY_SIDE.map(lane => lane.filter(name => steps[name]));
  await Promise.all(
    lanes.map(async lane => {
      for (const name of lane) await perform(name);
    }),
  );
  for (const name of Object.keys(steps)) {
    if (!lanes.flat().includes(name)) await perform(name);
  }
  if (failures.length > 0)
    console.log(`Failed: ${[...new Set(failures)].join(', ')}`);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
  return totals.failed > 0 || (process.env.CI && totals.skipped > 0) ? 1 : 0;
});
