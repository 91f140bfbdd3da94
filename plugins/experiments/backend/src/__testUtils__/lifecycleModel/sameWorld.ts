import type { Model } from './model';

/**
 * Whether two worlds are the same to everybody.
 */
export function sameWorld(a: Model, b: Model): boolean {
  const text = (model: Model) =>
    JSON.stringify(
      Object.keys(model)
        .sort()
        .map(key => [
          key,
          Object.entries(model[key]).sort(([x], [y]) => (x < y ? -1 : 1)),
          // Two that were written at once have no order.
          model[key].comments.map(c => `${c.author} ${c.text}`).sort(),
        ])
        .map(([key, fields, comments]) => [
          key,
          (fields as [string, unknown][]).filter(([f]) => f !== 'comments'),
          comments,
        ]),
    );
  return text(a) === text(b);
}
