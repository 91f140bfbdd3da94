import { devNull } from 'node:os';
import type { GitAuth, GitLocation } from '../config/GitConfig';

/** What git and ssh need of the process's own environment; all else could change what git does. */
const PASSED = [
  'PATH',
  'HOME',
  'TMPDIR',
  'SYSTEMROOT',
  'SSH_AUTH_SOCK',
  'HTTPS_PROXY',
  'https_proxy',
  'ALL_PROXY',
  'all_proxy',
  'NO_PROXY',
  'no_proxy',
  'GIT_SSL_CAINFO',
  'SSL_CERT_FILE',
];

/** The repository's own configuration must not change what is read, nor start programs. */
const SETTINGS: [name: string, value: string][] = [
  ['core.hooksPath', devNull],
  ['core.fsmonitor', 'false'],
  ['core.pager', 'cat'],
  ['core.askPass', ''],
  ['credential.helper', ''],
  ['gc.autoDetach', 'false'],
  ['log.showRoot', 'true'],
  ['log.showSignature', 'false'],
  ['diff.algorithm', 'myers'],
  ['diff.relative', 'false'],
  ['diff.renameLimit', '1000'],
  ['diff.ignoreSubmodules', 'none'],
  ['diff.orderFile', devNull],
];

/** The header that says who asks, and the texts in it that must not be seen. */
export function authorization(auth: GitAuth): {
  header: string | undefined;
  secrets: string[];
} {
  if (auth.type === 'basic') {
    const pair = `${auth.username}:${auth.password}`;
    const token = Buffer.from(pair, 'utf8').toString('base64');
    return {
      header: `Authorization: Basic ${token}`,
      secrets: [token, pair, auth.password],
    };
  }
  if (auth.type === 'bearer') {
    return {
      header: `Authorization: Bearer ${auth.token}`,
      secrets: [auth.token],
    };
  }
  return { header: undefined, secrets: [] };
}

function settingsOf(location: GitLocation, auth: GitAuth) {
  const settings = [...SETTINGS];
  const { header } = authorization(auth);
  if (location.type === 'url' && header) {
    settings.push(
      [`http.${location.url}.extraHeader`, header],
      // Another host must not see the secret.
      ['http.followRedirects', 'false'],
    );
  }
  return settings;
}

/**
 * The environment of every git process: settings and secrets go this way, because everybody on the machine can read a
 * command line.
 *
 * @param gitDir - the repository, so that git looks for none elsewhere
 */
export function gitEnvironment(options: {
  location: GitLocation;
  auth: GitAuth;
  gitDir: string;
}): Record<string, string> {
  const { location, auth, gitDir } = options;
  const environment: Record<string, string> = {};
  for (const name of PASSED) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  const settings = settingsOf(location, auth);
  settings.forEach(([name, value], i) => {
    environment[`GIT_CONFIG_KEY_${i}`] = name;
    environment[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_DIR: gitDir,
    // Unlike protocol.allow this can't be widened by the repository's own configuration.
    GIT_ALLOW_PROTOCOL: location.type === 'url' ? location.protocol : '',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    LC_ALL: 'C',
  };
}
