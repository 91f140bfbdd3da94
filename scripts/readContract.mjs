// A contract is openapi.yaml with the parts beside it in openapi/: each part adds paths and components of one resource.
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Adds what a part has to what is there; a name that is there already is an error. */
function addAll(to, from, what) {
  for (const [name, value] of Object.entries(from ?? {})) {
    if (name in to) throw new Error(`${what}: ${name} is there already`);
    to[name] = value;
  }
}

/**
 * Reads the contract of a backend.
 *
 * @param {string} folder - with openapi.yaml, and openapi/*.yaml where it has parts
 * @returns {Promise<object>} one OpenAPI document
 */
export async function readContract(folder) {
  const contract = parse(await readFile(join(folder, 'openapi.yaml'), 'utf8'));
  const parts = join(folder, 'openapi');
  if (!existsSync(parts)) return contract;
  for (const name of (await readdir(parts)).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const part = parse(await readFile(join(parts, name), 'utf8'));
    addAll(contract.paths, part.paths, `openapi/${name}, paths`);
    for (const [kind, members] of Object.entries(part.components ?? {})) {
      contract.components[kind] ??= {};
      addAll(contract.components[kind], members, `openapi/${name}, ${kind}`);
    }
  }
  return contract;
}
