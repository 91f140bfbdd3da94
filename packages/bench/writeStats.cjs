// Preloaded by builds of the app with --stats. The CLI writes the statistics with bfj, which takes minutes for hundreds
// of megabytes and waits twice as long each time that the disk is slow. The benchmark needs a hundredth of them, so
// only that is written, at once.
const { createRequire } = require('node:module');
const { writeFile } = require('node:fs/promises');

function trimModules(modules = []) {
  return modules.map(({ name, modules: inner }) => ({
    name,
    ...(inner ? { modules: trimModules(inner) } : {}),
  }));
}

async function write(file, { chunks }) {
  const trimmed = chunks.map(
    ({ id, initial, files, parents, origins, modules }) => ({
      id,
      initial,
      files,
      parents,
      origins: origins.map(({ moduleName, request }) => ({
        moduleName,
        request,
      })),
      modules: trimModules(modules),
    }),
  );
  await writeFile(file, JSON.stringify({ chunks: trimmed }));
}

if (process.argv[1]?.includes('backstage-cli')) {
  const fromCli = createRequire(
    require.resolve('@backstage/cli-module-build/package.json'),
  );
  fromCli('bfj').write = write;
}
