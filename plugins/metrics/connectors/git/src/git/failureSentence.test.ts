import { failureSentence } from './failureSentence';

describe('failureSentence', () => {
  it.each([
    [
      "fatal: Unable to create '/c/packed-refs.lock': File exists.",
      'another process is using the copy',
    ],
    [
      "fatal: could not read Username for 'https://h': terminal prompts disabled",
      'check auth',
    ],
    [
      "fatal: unable to access 'https://h/x/': The requested URL returned error: 403",
      'check auth',
    ],
    [
      "fatal: unable to access 'https://h/x/': The requested URL returned error: 301",
      'configure its new address',
    ],
    [
      'git@h: Permission denied (publickey).',
      'the user that this process runs as',
    ],
    [
      'fatal: unrecognized argument: --since-as-filter=@1 +0000',
      'git 2.37 or newer is needed',
    ],
  ])('helps with %s', (said, hint) => {
    const sentence = failureSentence({
      title: 'Cart',
      command: 'fetch',
      exit: 'exit 128',
      said,
      secrets: [],
    });
    expect(sentence).toContain(
      `Cart: git fetch did not succeed (exit 128): ${said}; `,
    );
    expect(sentence).toContain(hint);
  });

  it('leaves out how far the fetch had come, and is short', () => {
    const said = `remote: Counting objects: 10% (1/10)\rReceiving objects: 5%\n${'x'.repeat(
      2_000,
    )} fatal: no`;
    const sentence = failureSentence({
      title: 'Cart',
      command: 'fetch',
      exit: 'exit 1',
      said,
      secrets: [],
    });
    expect(sentence).not.toContain('objects');
    expect(sentence).toMatch(/fatal: no$/);
    expect(sentence.length).toBeLessThan(600);
  });
});
