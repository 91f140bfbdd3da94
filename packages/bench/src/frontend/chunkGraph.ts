import type { BundleStats, StatsChunk, StatsModule } from './bundleStats';

const OWN_SOURCE = /(^|\/)(plugins|packages\/inference)\//;

function flatten(modules: StatsModule[] | undefined): string[] {
  return (modules ?? []).flatMap(module => [
    module.name,
    ...flatten(module.modules),
  ]);
}

/**
 * Names of the modules in a chunk.
 */
export function moduleNames(chunk: StatsChunk): string[] {
  return flatten(chunk.modules);
}

/**
 * Whether a module is Hone's own.
 */
export function isOwnModule(name: string): boolean {
  return OWN_SOURCE.test(name) && !name.includes('node_modules/');
}

function target(request: string): string {
  return request.split('/').pop() ?? request;
}

function ownOrigins(chunk: StatsChunk) {
  return chunk.origins.filter(({ moduleName }) => isOwnModule(moduleName));
}

/**
 * What the import()s of Hone's modules that load a chunk ask for, by the last part of the path.
 */
export function importTargets(chunk: StatsChunk): string[] {
  return [
    ...new Set(ownOrigins(chunk).map(({ request }) => target(request))),
  ].sort();
}

/**
 * The chunks that an import() from one of Hone's modules loads.
 *
 * @param wanted - the last part of what is imported, `ExperimentPage` of `import('../Experiment/ExperimentPage')`
 * @throws when there is no such import
 */
export function chunksOfImport(
  { chunks }: BundleStats,
  wanted: string,
): StatsChunk[] {
  const loaded = chunks.filter(chunk => importTargets(chunk).includes(wanted));
  if (loaded.length === 0) {
    const known = new Set(chunks.flatMap(importTargets));
    throw new Error(
      `No module of Hone has an import() of ${wanted}. There are: ${
        [...known].sort().join(', ') || 'none'
      }`,
    );
  }
  return loaded;
}

/**
 * The chunks that are loaded by the time a module runs: its own, those that come with it, and all before them.
 *
 * @param moduleEnding - the end of the module's path
 */
export function chunksBefore(
  { chunks }: BundleStats,
  moduleEnding: string,
): Set<StatsChunk> {
  const byId = new Map(chunks.map(chunk => [chunk.id, chunk]));
  const waiting = chunks.filter(
    chunk =>
      chunk.initial ||
      moduleNames(chunk).some(
        name => isOwnModule(name) && name.split(' ')[0].endsWith(moduleEnding),
      ),
  );
  if (waiting.every(chunk => chunk.initial)) {
    const inside = waiting.some(chunk =>
      moduleNames(chunk).some(name =>
        name.split(' ')[0].endsWith(moduleEnding),
      ),
    );
    if (!inside) throw new Error(`No chunk holds ${moduleEnding}`);
  }
  const origin = ({ moduleName, request }: StatsChunk['origins'][number]) =>
    `${moduleName} ${request}`;
  const before = new Set<StatsChunk>();
  while (waiting.length > 0) {
    const chunk = waiting.pop()!;
    if (before.has(chunk)) continue;
    before.add(chunk);
    const origins = new Set(chunk.origins.map(origin));
    waiting.push(
      ...chunks.filter(other =>
        other.origins.some(o => origins.has(origin(o))),
      ),
      ...chunk.parents.flatMap(id => byId.get(id) ?? []),
    );
  }
  return before;
}
