import { ConfigReader } from '@backstage/config';
import { readSourceSettings } from './readSourceSettings';
import { settingSentence } from './settingSentence';

describe('readSourceSettings', () => {
  const read = (sources: object[]) =>
    readSourceSettings(
      new ConfigReader({ acme: sources } as never),
      'acme',
      (given, path) => ({ ...(given as { id: string }), path }),
    );

  it('reads each with its place, and none without the key', () => {
    expect(read([{ id: 'a' }, { id: 'b' }])).toEqual([
      { id: 'a', path: 'acme[0]' },
      { id: 'b', path: 'acme[1]' },
    ]);
    expect(
      readSourceSettings(new ConfigReader({}), 'acme', () => ({ id: 'x' })),
    ).toEqual([]);
  });

  it('refuses an id that is given twice', () => {
    expect(() => read([{ id: 'a' }, { id: 'a' }])).toThrow(
      'acme[1].id has to be unique, but "a" is given twice',
    );
  });
});

describe('settingSentence', () => {
  const given = {
    days: -1,
    auth: { token: 'secret' },
    list: ['x'.repeat(500)],
  };
  const sentence = (path: PropertyKey[], rest: object = {}) =>
    settingSentence(
      { path, message: 'has to be more', ...rest },
      given,
      'acme[0]',
      ['auth'],
    );

  it('names the field, what was expected and what was given', () => {
    expect(sentence(['days'])).toBe(
      'acme[0].days has to be more, but -1 was given',
    );
    expect(sentence(['list', 0]).length).toBeLessThan(160);
    expect(sentence(['title'])).toBe(
      'acme[0].title is missing: it has to be more',
    );
    const unknown = { code: 'unrecognized_keys', keys: ['dayz'] };
    expect(sentence([], unknown)).toBe('acme[0] has no setting "dayz"');
  });

  it('repeats nothing that may be a secret', () => {
    expect(sentence(['auth', 'token'])).toBe(
      'acme[0].auth.token has to be more',
    );
    const unknown = { code: 'unrecognized_keys', keys: ['secret'] };
    expect(sentence(['auth'], unknown)).toBe(
      'acme[0].auth has a setting that it does not know',
    );
  });
});
