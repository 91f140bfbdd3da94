// yarn bench <suite> [options]: the benchmarks of packages/bench.
import { join } from 'node:path';
import { ensureAppBuilt } from './portal.mjs';
import { ensureToolchain, main, root, run } from './toolchain.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const tools = await ensureToolchain();
  if (args[0] === 'frontend') await ensureAppBuilt(tools, { stats: true });
  const { code } = await run(
    tools.node,
    [
      ...[
        '--no-warnings',
        '--require',
        join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      ],
      join(root, 'packages/bench/src/cli.ts'),
      ...args,
    ],
    {
      env: { ...tools.env, HONE_ROOT: root },
      cwd: process.env.INIT_CWD ?? root,
    },
  );
  return code;
});
