/** Draws what a label stands for once. */
export function remember<T>(draw: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return label => {
    const one = known.get(label) ?? draw(label);
    known.set(label, one);
    return one;
  };
}
