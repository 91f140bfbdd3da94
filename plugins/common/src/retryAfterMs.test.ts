import { retryAfterMs } from './retryAfterMs';

const now = Date.parse('2026-11-02T09:00:00Z');

it.each([
  ['120', 120_000],
  ['0', 0],
  ['-5', 0],
  ['Mon, 02 Nov 2026 09:00:30 GMT', 30_000],
  ['Mon, 02 Nov 2026 08:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('reads Retry-After: %s', (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});
