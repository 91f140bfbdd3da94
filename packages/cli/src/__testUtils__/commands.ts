import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Does what the documented steps ask of curl, and refuses everything else, so that a wrong option is noticed. */
const CURL = `#!${process.execPath}
const { readFileSync } = require('node:fs');
const VALUES = ['--max-time', '--retry', '--retry-max-time', '--config', '--header', '--data'];
const FLAGS = ['--fail-with-body', '--silent', '--show-error'];
const given = {};
const rest = process.argv.slice(2);
let url;
while (rest.length > 0) {
  const word = rest.shift();
  if (VALUES.includes(word)) given[word] = rest.shift();
  else if (FLAGS.includes(word)) given[word] = true;
  else if (!url && /^http/.test(word)) url = word;
  else throw new Error('curl does not know ' + word);
}
const [, authorization] = /^header = "Authorization: (.*)"\\n$/.exec(readFileSync(0, 'utf8'));
if (given['--header'] !== 'Content-Type: application/json') throw new Error('no type');
fetch(url, {
  method: 'POST',
  headers: { authorization, 'content-type': 'application/json' },
  body: given['--data'],
}).then(async response => {
  process.stdout.write(await response.text());
  process.exitCode = response.ok ? 0 : 22;
});
`;

const NPX = `#!/bin/sh
[ "$1 $2" = "--yes @hone/cli" ] || exit 99
shift 2
exec "${process.execPath}" "${join(__dirname, '../../bin/hone')}" "$@"
`;

/**
 * Writes a folder with what stands for `curl` and `npx`.
 *
 * @returns the folder, for the front of the PATH
 */
export function writeCommands(parent: string): string {
  const folder = join(parent, 'commands');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ curl: CURL, npx: NPX })) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}
