import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContract } from './readContract.mjs';

async function withContract(parts, check) {
  const folder = await mkdtemp(join(tmpdir(), 'hone-contract-'));
  try {
    await writeFile(
      join(folder, 'openapi.yaml'),
      'paths: { /a: {} }\ncomponents: { schemas: { A: {} } }\n',
    );
    await mkdir(join(folder, 'openapi'));
    for (const [name, text] of Object.entries(parts)) {
      await writeFile(join(folder, 'openapi', name), text);
    }
    await check(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('adds paths and components of each part', () =>
  withContract(
    {
      'b.yaml': 'paths: { /b: {} }\ncomponents: { schemas: { B: {} } }\n',
      'c.yaml': 'paths: { /c: {} }\ncomponents: { parameters: { C: {} } }\n',
      'README.md': 'not a part',
    },
    async folder => {
      assert.deepEqual(await readContract(folder), {
        paths: { '/a': {}, '/b': {}, '/c': {} },
        components: { schemas: { A: {}, B: {} }, parameters: { C: {} } },
      });
    },
  ));

test('refuses a name that two parts have', () =>
  withContract({ 'b.yaml': 'paths: { /a: {} }\n' }, async folder => {
    await assert.rejects(readContract(folder), /b\.yaml, paths: \/a/);
  }));
