import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { StatsChunk } from './bundleStats';

/**
 * Bytes that a browser downloads.
 */
export interface Size {
  gzip: number;
  brotli: number;
}

/**
 * Compressed size of the scripts and styles of a chunk: gzip at level 9, Brotli at its default of 11.
 */
export async function chunkSize(
  dist: string,
  chunk: StatsChunk,
): Promise<Size> {
  const size: Size = { gzip: 0, brotli: 0 };
  for (const file of chunk.files.filter(name => /\.(js|css)$/.test(name))) {
    const content = await readFile(join(dist, file));
    size.gzip += (await promisify(gzip)(content, { level: 9 })).length;
    size.brotli += (await promisify(brotliCompress)(content)).length;
  }
  return size;
}
