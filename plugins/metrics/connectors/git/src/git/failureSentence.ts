import { redact } from '@hone/node';

const MAX_SAID = 500;

/** What the words of git mean for whoever has to help. */
const HINTS: [words: RegExp, hint: string][] = [
  [
    /\.lock': File exists/,
    'another process is using the copy, or one was stopped while it did; if none is running, remove the file that is named',
  ],
  [
    /could not read Username|Authentication failed|terminal prompts disabled|error: 40[13]/i,
    'the host wants to know who asks; check auth',
  ],
  [
    /error: 30[1278]/,
    'the repository has moved, and a secret is not sent on; configure its new address',
  ],
  [
    /transport '[^']*' not allowed/,
    'a part of the history is missing and is not fetched; a partial clone on disk is not enough',
  ],
  [
    /Permission denied \(publickey|Host key verification failed/,
    'ssh takes the keys and known hosts of the user that this process runs as',
  ],
  [/unrecognized argument: --since-as-filter/, 'git 2.37 or newer is needed'],
];

/**
 * What git said when it did not succeed, in a sentence without secrets.
 */
export function failureSentence(failure: {
  title: string;
  command: string;
  exit: string;
  said: string;
  secrets: readonly string[];
}): string {
  const said = redact(failure.said, failure.secrets)
    .split(/[\r\n]+/)
    .filter(line => line.trim() && !/^(remote: )?\s*\w+ objects:/.test(line))
    .join(' ')
    .slice(-MAX_SAID)
    .trim();
  const hint = HINTS.find(([words]) => words.test(failure.said));
  return [
    `${failure.title}: git ${failure.command} did not succeed (${failure.exit})`,
    said && `: ${said}`,
    hint && `; ${hint[1]}`,
  ]
    .filter(Boolean)
    .join('');
}
