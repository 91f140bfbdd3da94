import { formatEffect, FormatEffectOptions } from './formatEffect';
import { EffectInterval } from './formatInterval';
import { isPresent, MISSING } from './missing';

/**
 * Whole templates of {@link intervalInWords}; a language orders them as it needs.
 *
 * @public
 */
export interface IntervalTemplates {
  oneSide: (p: { from: string; to: string; word: string }) => string;
  twoSides: (p: {
    from: string;
    fromWord: string;
    to: string;
    toWord: string;
  }) => string;
  atLeast: (p: { value: string; word: string }) => string;
  atMost: (p: { value: string; word: string }) => string;
}

/**
 * Options of {@link intervalInWords}.
 *
 * @public
 */
export interface IntervalInWordsOptions extends FormatEffectOptions {
  /** What a negative effect is: "shorter", "fewer"; default "lower". */
  lowerWord?: string;
  /** What a positive effect is: "longer", "more"; default "higher". */
  higherWord?: string;
  templates?: IntervalTemplates;
}

const ENGLISH: IntervalTemplates = {
  oneSide: p => `${p.from} to ${p.to} ${p.word}`,
  twoSides: p => `${p.from} ${p.fromWord} to ${p.to} ${p.toWord}`,
  atLeast: p => `at least ${p.value} ${p.word}`,
  atMost: p => `at most ${p.value} ${p.word}`,
};

/**
 * An interval in words, for sentences: "33% to 8% shorter", "6% shorter to 13% longer", "at least 8% shorter".
 *
 * @public
 */
export function intervalInWords(
  interval: EffectInterval | null | undefined,
  options: IntervalInWordsOptions,
): string {
  const lower = interval?.[0];
  const upper = interval?.[1];
  const { lowerWord = 'lower', higherWord = 'higher' } = options;
  const templates = options.templates ?? ENGLISH;
  const print = (value: number) =>
    formatEffect(value, { ...options, unsigned: true });

  if (isPresent(lower) && isPresent(upper)) {
    if (lower < 0 && upper > 0) {
      return templates.twoSides({
        from: print(lower),
        fromWord: lowerWord,
        to: print(upper),
        toWord: higherWord,
      });
    }
    return templates.oneSide({
      from: print(lower),
      to: print(upper),
      word: lower < 0 ? lowerWord : higherWord,
    });
  }
  if (isPresent(upper)) {
    return upper < 0
      ? templates.atLeast({ value: print(upper), word: lowerWord })
      : templates.atMost({ value: print(upper), word: higherWord });
  }
  if (isPresent(lower)) {
    return lower > 0
      ? templates.atLeast({ value: print(lower), word: higherWord })
      : templates.atMost({ value: print(lower), word: lowerWord });
  }
  return options.missing ?? MISSING;
}
