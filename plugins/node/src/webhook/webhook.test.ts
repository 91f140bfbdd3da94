import { verifyCredential } from './verifyCredential';
import { verifySignature } from './verifySignature';

// Vectors that the vendors publish, or that were computed apart from this code.
const SECRET = "It's a Secret to Everybody";
const GITHUB =
  'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
const JIRA =
  'sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9';

describe('verifySignature', () => {
  const hex = { encoding: 'hex' as const, prefix: 'sha256=' };

  it.each([
    ['GitHub', GITHUB, 'Hello, World!'],
    ['Jira', JIRA, 'Hello World!'],
  ])('takes the published vector of %s', (_, given, text) => {
    const check = (signature: string | undefined, body: string) =>
      verifySignature({
        ...hex,
        given: signature,
        signed: [Buffer.from(body)],
        secrets: [SECRET],
      });
    expect(() => check(given, text)).not.toThrow();
    expect(() => check(given, `${text} `)).toThrow(
      'The signature does not belong to this text',
    );
    expect(() => check(given.slice(0, -1), text)).toThrow('does not belong');
    expect(() => check(given.toUpperCase(), text)).toThrow('does not belong');
    expect(() => check(undefined, text)).toThrow('The signature is missing');
  });

  it('signs parts in their order, in base64 too', () => {
    const check = () =>
      verifySignature({
        given: 'v1,Z/niBctQsGJ2vXGdhv8Iq1D5lNWXgGrmaGatKoK9mxk=',
        signed: [
          '6f1c7a52-0000-4000-8000-000000000001.',
          '1700000000.',
          '{"entity":"registered_model","action":"created"}',
        ],
        secrets: ['mlflow-secret'],
        encoding: 'base64',
        prefix: 'v1,',
      });
    expect(check).not.toThrow();
  });

  it('takes every active secret, and none when there is none', () => {
    const check = (secrets: string[]) =>
      verifySignature({
        ...hex,
        given: GITHUB,
        signed: ['Hello, World!'],
        secrets,
      });
    expect(() => check(['new', SECRET])).not.toThrow();
    expect(() => check(['new'])).toThrow('does not belong');
    expect(() => check([])).toThrow('does not belong');
  });
});

describe('verifyCredential', () => {
  it('takes any of the active ones, whole', () => {
    const active = ['Basic bmV3', 'Basic b2xk'];
    expect(() => verifyCredential('Basic b2xk', active)).not.toThrow();
    for (const wrong of ['Basic b2x', 'basic b2xk', 'Basic b2xkb2xk']) {
      expect(() => verifyCredential(wrong, active)).toThrow('is not known');
    }
    expect(() => verifyCredential(undefined, active)).toThrow('is missing');
    expect(() => verifyCredential('x', [])).toThrow('is not known');
  });
});
