/** More edits than this make another word, not a slip of the same one. */
const MAX_EDITS = 3;

/** Insertions, deletions and substitutions between two words (Levenshtein 1966). */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substituted =
        above[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(
        Math.min(substituted, above[column] + 1, current[column - 1] + 1),
      );
    }
    above = current;
  }
  return above[b.length];
}

/**
 * The known name that was probably meant, or null when none is near.
 */
export function nearestName(given: string, known: string[]): string | null {
  const word = given.slice(0, 60).toLocaleLowerCase('en-US');
  const [best] = known
    .map(name => ({
      name,
      edits: editsBetween(word, name.toLocaleLowerCase('en-US')),
    }))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1));
  if (!best) return null;
  const near = Math.min(MAX_EDITS, Math.ceil(best.name.length / 2));
  return best.edits <= near ? best.name : null;
}
