import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../toolchain.mjs';

const { ESLint } = createRequire(import.meta.url)('eslint');

async function rulesBroken(packageFolder, code, file = 'src/probe.ts') {
  const cwd = join(root, packageFolder);
  const eslint = new ESLint({ cwd });
  const [result] = await eslint.lintText(code, { filePath: join(cwd, file) });
  return result.messages.map(m => m.ruleId);
}

const cases = [
  [
    'a backend may not import another backend',
    'plugins/experiments/backend',
    '@hone/backstage-plugin-metrics-backend',
  ],
  [
    "a backend may not import another domain's node",
    'plugins/experiments/backend',
    '@hone/backstage-plugin-metrics-node',
  ],
  [
    'a common may not import a node',
    'plugins/metrics/common',
    '@hone/backstage-plugin-metrics-node',
  ],
  [
    'a connector may not import its backend',
    'plugins/metrics/connectors/prometheus',
    '@hone/backstage-plugin-metrics-backend',
  ],
  [
    'a frontend may not import a backend',
    'plugins/experiments/frontend',
    '@hone/backstage-plugin-experiments-backend',
  ],
  [
    'shared UI may not import a domain',
    'plugins/react',
    '@hone/backstage-plugin-experiments-common',
  ],
  ['inference may not import a plugin', 'packages/inference', '@hone/common'],
];
for (const [title, folder, source] of cases) {
  test(title, async () => {
    const broken = await rulesBroken(
      folder,
      `import * as x from '${source}';\n\nexport const y = x;\n`,
    );
    assert.ok(broken.includes('import/no-restricted-paths'), `got ${broken}`);
  });
}

test('a function of the statistics may not have more than 80 lines', async () => {
  const long = `export function long(): number {\n${'  Math.random();\n'.repeat(
    80,
  )}  return 1;\n}\n`;
  const broken = await rulesBroken('packages/inference', long);
  assert.ok(broken.includes('max-lines-per-function'), `got ${broken}`);
});

test('a file of the statistics may not have more than 400 lines', async () => {
  const long = Array.from(
    { length: 401 },
    (_, i) => `export const x${i} = ${i};`,
  );
  const broken = await rulesBroken(
    'packages/inference',
    `${long.join('\n')}\n`,
  );
  assert.ok(broken.includes('max-lines'), `got ${broken}`);
});

test('what the house allows passes', async () => {
  const broken = await rulesBroken(
    'plugins/experiments/backend',
    "import { MetricsClient } from '@hone/backstage-plugin-metrics-common';\n\nexport const y = MetricsClient;\n",
  );
  assert.ok(!broken.includes('import/no-restricted-paths'), `got ${broken}`);
});

test('core-plugin-api belongs into legacy files only', async () => {
  const code =
    "import { createPlugin } from '@backstage/core-plugin-api';\n\nexport const y = createPlugin;\n";
  const folder = 'plugins/experiments/frontend';
  assert.ok((await rulesBroken(folder, code)).includes('no-restricted-syntax'));
  assert.ok(
    !(await rulesBroken(folder, code, 'src/legacy.ts')).includes(
      'no-restricted-syntax',
    ),
  );
});

test('Material UI is wrapped in the shared UI', async () => {
  const code =
    "import Drawer from '@material-ui/core/Drawer';\n\nexport const y = Drawer;\n";
  assert.ok(
    (await rulesBroken('plugins/experiments/frontend', code)).includes(
      'no-restricted-syntax',
    ),
  );
  assert.ok(
    !(await rulesBroken('plugins/react', code)).includes(
      'no-restricted-syntax',
    ),
  );
});
