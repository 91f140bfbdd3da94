const NUMBER =
  /(\d*\.?\d+(?:e[-+]?\d+)?)(?:\s*[x×*]\s*10\s*\^?\s*([-−]?\s*\d+))?/i;

/**
 * Reads a p value as papers print it: "0.023", "p < .001", "P = 2e-16", "3 × 10^-5". A bound stands for the value, which
 * makes a result look a little weaker than it was.
 *
 * @returns null where there is none
 */
export function parsePValue(text: string): number | null {
  const lower = text.toLowerCase();
  const afterP = lower.search(/\bp\b/);
  const match = NUMBER.exec(afterP < 0 ? lower : lower.slice(afterP + 1));
  if (!match) return null;
  const power = match[2]?.replace(/\s/g, '').replace('−', '-');
  const value = Number(match[1]) * 10 ** Number(power ?? 0);
  return value >= 0 && value <= 1 ? value : null;
}
