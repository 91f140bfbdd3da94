/**
 * Every order of some things.
 */
export function orders<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) =>
    orders([...items.slice(0, i), ...items.slice(i + 1)]).map(rest => [
      item,
      ...rest,
    ]),
  );
}

/**
 * Every choice among some things, also of none.
 */
export function subsets<T>(items: T[]): T[][] {
  return items.reduce<T[][]>(
    (all, item) => [...all, ...all.map(some => [...some, item])],
    [[]],
  );
}
