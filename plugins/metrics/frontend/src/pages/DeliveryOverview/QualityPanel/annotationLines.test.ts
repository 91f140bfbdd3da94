import { annotationLines } from './annotationLines';

const unassigned = {
  source: 'ci',
  named: '',
  repository: '',
  events: 1,
  firstAt: '2026-11-01T00:00:00Z',
  lastAt: '2026-11-01T00:00:00Z',
};

describe('annotationLines', () => {
  it.each([
    [
      { named: 'shop/cart-api', repository: 'github.com/acme/cart' },
      'hone.dev/delivery-names: shop/cart-api',
    ],
    [
      { repository: 'github.com/acme/cart' },
      'github.com/project-slug: acme/cart',
    ],
    [
      { repository: 'git.example.com/team/cart' },
      'backstage.io/source-location: "url:https://git.example.com/team/cart/"',
    ],
    // Names are text from outside: nothing in them becomes YAML.
    [
      { named: 'cart: {a}\n  b: c' },
      'hone.dev/delivery-names: "cart: {a}\\n  b: c"',
    ],
    [{ named: '0123' }, 'hone.dev/delivery-names: "0123"'],
  ])('of %j is %s', (given, line) => {
    expect(annotationLines({ ...unassigned, ...given })).toBe(
      `metadata:\n  annotations:\n    ${line}`,
    );
  });
});
