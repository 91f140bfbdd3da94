import type { Hypothesis, LintNote } from './types';

/**
 * What can be said about the texts of a hypothesis without asking anybody.
 * @public
 */
export type HypothesisCode =
  | 'problem-missing'
  | 'solution-missing'
  | 'expectation-missing'
  | 'solution-as-problem'
  | 'person'
  | 'problem-short'
  | 'no-direction'
  | 'no-number'
  | 'no-time';

/**
 * A remark on one of the three texts.
 * @public
 */
export interface HypothesisFinding {
  code: HypothesisCode;
  /** `hypothesis.problem`, `hypothesis.solution` or `hypothesis.metric`. */
  field: `hypothesis.${keyof Hypothesis}`;
  severity: LintNote['severity'];
}

interface TextRule extends Omit<HypothesisFinding, 'field'> {
  parts: (keyof Hypothesis)[];
  found(text: string): boolean;
}

const FIX =
  /^(we (need|want|should|must) (to )?|let'?s |please )?(add|use|introduce|implement|migrate|move|switch|replace|rewrite|refactor|build|adopt|install|enable|upgrade|automate|deploy|roll out|create)\b/i;
const LACK =
  /\b(there is no|there are no|we (have no|lack|do(n'|n’| no)t have)|missing a|lack of (a|an)?)\b/i;
const FIX_GERMAN =
  /^(wir (müssen|sollten|wollen|brauchen) |bitte )?(.{0,40} )?(einführen|ersetzen|umstellen|migrieren|automatisieren|nutzen|bauen|einbauen|aktivieren)\b/i;

const PERSON =
  /(^|\s)@[a-z][\w.-]{0,63}|\buser:[\w./-]{1,128}|[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,24}|\b(Mr|Mrs|Ms|Herr|Frau)\.? \p{Lu}\p{L}+/u;

/** Whole words; the borders of regular expressions know no umlauts. */
function anyWord(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags);
}

const DIRECTION = anyWord(
  [
    'below|under|above|over|less|fewer|more|lower|higher|shorter|longer|faster',
    'reduce|cut|drop|down|up|raise|increase|grow|at (?:most|least)|from .+ to',
    'unter|über|weniger|mehr|kürzer|schneller|höher|senken|erhöhen|höchstens',
    'mindestens|von .+ auf',
  ].join('|'),
);
const SIGN = /[<>≤≥]|→|->/;

const SPANS =
  '(?:minute|hour|day|week|month|quarter|sprint)s?|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?|Quartalen?';
const TIME = anyWord(`${SPANS}|(?:19|20)\\d\\d-\\d\\d|(?:by|until|bis) .+`);
const WITHIN = anyWord(
  `(?:in|within|after|by|innerhalb|nach) (?:von )?\\d+ (?:${SPANS})`,
  'giu',
);

const isFix = (text: string) =>
  FIX.test(text) || LACK.test(text) || FIX_GERMAN.test(text);
const namesPerson = (text: string) => PERSON.test(text);
/** The 95 of "p95" and the 6 of "in 6 weeks" say nothing about how much. */
const hasAmount = (text: string) =>
  /\d/.test(text.replace(/\bp\d{2,3}\b/gi, '').replace(WITHIN, ''));

const TEXT_RULES: TextRule[] = [
  {
    code: 'solution-as-problem',
    severity: 'warns',
    parts: ['problem'],
    found: isFix,
  },
  {
    code: 'person',
    severity: 'warns',
    parts: ['problem', 'solution', 'metric'],
    found: namesPerson,
  },
  {
    code: 'problem-short',
    severity: 'hints',
    parts: ['problem'],
    found: text =>
      !isFix(text) && !namesPerson(text) && text.split(/\s+/).length < 5,
  },
  {
    code: 'no-direction',
    severity: 'warns',
    parts: ['metric'],
    found: text => !DIRECTION.test(text) && !SIGN.test(text),
  },
  {
    code: 'no-number',
    severity: 'warns',
    parts: ['metric'],
    found: text => !hasAmount(text),
  },
  {
    code: 'no-time',
    severity: 'hints',
    parts: ['metric'],
    found: text => !TIME.test(text),
  },
];

const MISSING = {
  problem: 'problem-missing',
  solution: 'solution-missing',
  metric: 'expectation-missing',
} as const;

/**
 * Every code that {@link lintHypothesis} can give.
 * @public
 */
export const HYPOTHESIS_CODES: readonly string[] = [
  ...Object.values(MISSING),
  ...TEXT_RULES.map(({ code }) => code),
];

/**
 * Reads the three texts of a hypothesis: a problem names what hurts and not a fix, an expectation has a direction, a
 * number and a time, and none names a person. Knows English and German.
 *
 * @public
 */
export function lintHypothesis(hypothesis: Hypothesis): HypothesisFinding[] {
  const parts = ['problem', 'solution', 'metric'] as const;
  return parts.flatMap((part): HypothesisFinding[] => {
    const text = hypothesis[part].trim();
    const field = `hypothesis.${part}` as const;
    if (text === '') {
      return [{ code: MISSING[part], field, severity: 'blocks' }];
    }
    return TEXT_RULES.filter(
      rule => rule.parts.includes(part) && rule.found(text),
    ).map(({ code, severity }) => ({ code, field, severity }));
  });
}
