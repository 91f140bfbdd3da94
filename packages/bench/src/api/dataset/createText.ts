import type { Rng } from '@hone/inference';
import { createZipf } from '../../statistics/createZipf';

/**
 * Writes runs of words whose frequencies fall as 1 / rank (Zipf), so that a search finds rare and common ones.
 */
export function createText(
  vocabulary: string[],
): (rng: Rng, length: { min: number; max: number }) => string {
  const draw = createZipf(vocabulary.length, 1);
  return (rng, { min, max }) => {
    const count = min + rng.int(max - min + 1);
    const text = Array.from({ length: count }, () => vocabulary[draw(rng)]);
    text[0] = text[0][0].toUpperCase() + text[0].slice(1);
    return text.join(' ');
  };
}
