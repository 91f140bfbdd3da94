/** Of two equal infinities neither is larger; their difference would be NaN. */
const difference = (a: number, b: number) => (a === b ? 0 : a - b);

/**
 * Orders by the keys, largest first, then by name, so that the order of the
 * input does not matter.
 */
export function largestFirst<T>(
  nameOf: (item: T) => string,
  ...keys: ((item: T) => number)[]
) {
  return (a: T, b: T): number => {
    for (const key of keys) {
      const order = difference(key(b), key(a));
      if (order !== 0) return order;
    }
    const [first, second] = [nameOf(a), nameOf(b)];
    return Number(first > second) - Number(first < second);
  };
}
