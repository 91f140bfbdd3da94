import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  FixtureRepository,
  makeFolder,
  removeFolders,
} from '../__fixtures__/FixtureRepository';
import { makeSource, readAll } from '../__fixtures__/reading';
import { gitEnvironment } from './environment';

const path = process.env.PATH;

afterEach(() => {
  process.env.PATH = path;
});
afterAll(removeFolders);

/** Puts a program in git's place. */
function replaceGit(script: string): void {
  const folder = makeFolder();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  process.env.PATH = `${folder}${delimiter}${path}`;
}

function makeRemote(auth?: object) {
  const cacheFolder = join(makeFolder(), 'cache');
  return makeSource({
    url: 'https://127.0.0.1:1/acme/cart.git',
    auth,
    cacheFolder,
    timeoutSeconds: 1,
  });
}

async function failureOf(source: ReturnType<typeof makeSource>) {
  return readAll(source).then(
    () => new Error('no error'),
    error => error as Error,
  );
}

const AUTHS = [
  { type: 'basic', username: 'shop', password: 'pass-9f3' },
  { type: 'bearer', token: 'token-77c' },
];
const SECRET = /pass-9f3|token-77c|c2hvcDpwYXNzLTlmMw/;

describe('git', () => {
  it.each(AUTHS)('never shows a secret in an error: %j', async auth => {
    const source = makeRemote(auth);
    const refused = await failureOf(source);
    expect(refused.name).toBe('ServiceUnavailableError');
    expect(refused.message).toContain(
      'Git (cart): git fetch did not succeed (exit 128)',
    );
    replaceGit(
      'env | grep extraHeader -A2 -i >&2; env | grep Authorization >&2; exit 3',
    );
    const told = await failureOf(source);
    expect(told.message).toContain('[redacted]');
    expect(
      `${refused}${refused.stack}${told}${told.stack}${source.said}`,
    ).not.toMatch(SECRET);
  });

  it.each(AUTHS)('never has a secret on its command line: %j', async auth => {
    const folder = makeFolder();
    replaceGit(`echo "$@" >> ${folder}/commands; [ "$1" != fetch ]`);
    await failureOf(makeRemote(auth));
    const commands = readFileSync(join(folder, 'commands'), 'utf8');
    expect(commands).toContain('fetch --update-shallow');
    expect(commands).not.toMatch(SECRET);
  });

  it('takes users and passwords out of addresses that it is told', async () => {
    replaceGit(
      'echo "fatal: https://ada:pass-9f3@example.com/x is no address" >&2; exit 128',
    );
    expect((await failureOf(makeRemote())).message).toBe(
      'Git (cart): git init did not succeed (exit 128): fatal: https://[redacted]@example.com/x is no address',
    );
  });

  it('gives up when it is silent for too long', async () => {
    replaceGit('exec sleep 20');
    expect((await failureOf(makeRemote())).message).toBe(
      'Git (cart): git init did not succeed (it was silent for too long)',
    );
  });

  it('is missed with a sentence', async () => {
    process.env.PATH = makeFolder();
    expect((await failureOf(makeRemote())).message).toBe(
      'Git (cart): git init did not succeed (the program git was not found on the PATH)',
    );
  });

  it('stops when the reader does', async () => {
    replaceGit('exec sleep 20');
    const { source } = makeRemote();
    const stop = new AbortController();
    const reading = source.read({ cursor: null, signal: stop.signal }).next();
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(reading).rejects.toThrow('enough');
  });

  it('takes only the protocol of the address, and none on disk', () => {
    const environment = (
      location: Parameters<typeof gitEnvironment>[0]['location'],
    ) => gitEnvironment({ location, auth: { type: 'none' }, gitDir: '/x' });
    expect(environment({ type: 'path', path: '/x' }).GIT_ALLOW_PROTOCOL).toBe(
      '',
    );
    expect(
      environment({ type: 'url', url: 'ssh://git@h/x', protocol: 'ssh' }),
    ).toMatchObject({ GIT_ALLOW_PROTOCOL: 'ssh', GIT_TERMINAL_PROMPT: '0' });
  });

  it('fetches nothing for a partial clone on disk', async () => {
    const origin = new FixtureRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit({ a: '1\n' });
    origin.commit({ a: '2\n' });
    const clone = join(makeFolder(), 'cart');
    origin.git(
      'clone',
      '--quiet',
      '--bare',
      '--filter=blob:none',
      `file://${origin.path}`,
      clone,
    );
    expect((await failureOf(makeSource({ path: clone }))).message).toContain(
      'a partial clone on disk is not enough',
    );
  });
});
