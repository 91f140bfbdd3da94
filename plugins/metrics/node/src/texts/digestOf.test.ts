import { digestOf } from './digestOf';

describe('digests', () => {
  it('are the beginning of the SHA-256 of the JSON', () => {
    // printf '["a",1,null]' | sha256sum
    expect(digestOf(['a', 1, undefined])).toBe(
      '0ae764bffd3a17b6454c8d9ebf712311',
    );
  });

  it('differ when the values do', () => {
    expect(digestOf(['a', 'b'])).not.toBe(digestOf(['b', 'a']));
    expect(digestOf(['ab'])).not.toBe(digestOf(['a', 'b']));
  });
});
