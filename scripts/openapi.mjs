// Derives code from the contracts: plugins/<domain>/backend/openapi.yaml, with the parts in openapi/, becomes the router's
// typed constant in the backend and the wire types in the domain's common package. With --check it only says what is out
// of date.
import { readFile, writeFile, mkdir, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { readContract } from './readContract.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const banner =
  '// Generated from openapi.yaml by `yarn openapi`. Do not edit.\n';

const domains = [];
for (const name of await readdir(join(root, 'plugins'))) {
  if (existsSync(join(root, 'plugins', name, 'backend', 'openapi.yaml'))) {
    domains.push(name);
  }
}

let stale = 0;
async function emit(file, text) {
  const known = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (known === text) return;
  stale += 1;
  if (check) {
    console.error(`${file} is not what openapi.yaml says: run yarn openapi`);
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`wrote ${file}`);
}

for (const domain of domains) {
  const base = join(root, 'plugins', domain);
  const spec = await readContract(join(base, 'backend'));
  await emit(
    join(base, 'backend', 'src', 'generated', 'spec.ts'),
    `${banner}export const spec = ${JSON.stringify(spec, null, 2)} as const;\n`,
  );
  await emit(
    join(base, 'common', 'src', 'generated', 'api.ts'),
    banner + astToString(await openapiTS(spec)),
  );
}
if (check && stale > 0) process.exit(1);
