import type { BundleStats, StatsChunk } from './bundleStats';
import {
  chunksBefore,
  chunksOfImport,
  importTargets,
  isOwnModule,
  moduleNames,
} from './chunkGraph';
import { chunkSize, type Size } from './chunkSize';
import { CHART_LIBRARY, LAZY_PARTS, PLUGIN_MODULE } from './lazyParts';

/**
 * What opening a part loads.
 */
export type PartSize = Size & { chunks: number };

/**
 * A lazy chunk that holds modules of Hone.
 */
export type ChunkReport = Size & {
  file: string;
  ownModules: number;
  /** What the import()s that load it ask for. */
  loadedFor: string[];
};

/**
 * Sizes of a built app.
 */
export interface BundleMeasurement {
  parts: Record<keyof typeof LAZY_PARTS | 'chart', PartSize>;
  chunks: ChunkReport[];
}

/**
 * Measures what each part of Hone adds to what is loaded before it, and every lazy chunk with Hone's modules.
 */
export async function measureBundle(
  dist: string,
  stats: BundleStats,
): Promise<BundleMeasurement> {
  const before = chunksBefore(stats, PLUGIN_MODULE);
  const sizes = new Map<StatsChunk, Promise<Size>>();
  const sizeOf = (chunk: StatsChunk) => {
    const known = sizes.get(chunk) ?? chunkSize(dist, chunk);
    sizes.set(chunk, known);
    return known;
  };
  const sum = async (chunks: Iterable<StatsChunk>): Promise<PartSize> => {
    const added = [...new Set(chunks)].filter(chunk => !before.has(chunk));
    const all = await Promise.all(added.map(sizeOf));
    return {
      chunks: added.length,
      gzip: all.reduce((total, { gzip }) => total + gzip, 0),
      brotli: all.reduce((total, { brotli }) => total + brotli, 0),
    };
  };

  const parts: Record<string, PartSize> = {};
  for (const [name, targets] of Object.entries(LAZY_PARTS)) {
    parts[name] = await sum(
      targets.flatMap(target => chunksOfImport(stats, target)),
    );
  }
  parts.chart = await sum(
    stats.chunks.filter(chunk =>
      moduleNames(chunk).some(name => name.includes(CHART_LIBRARY)),
    ),
  );

  const reports: ChunkReport[] = [];
  for (const chunk of stats.chunks) {
    const own = moduleNames(chunk).filter(isOwnModule);
    if (before.has(chunk) || own.length === 0) continue;
    reports.push({
      file: chunk.files.find(file => file.endsWith('.js')) ?? '',
      ownModules: own.length,
      loadedFor: importTargets(chunk),
      ...(await sizeOf(chunk)),
    });
  }
  reports.sort((a, b) => b.gzip - a.gzip);
  return { parts: parts as BundleMeasurement['parts'], chunks: reports };
}
