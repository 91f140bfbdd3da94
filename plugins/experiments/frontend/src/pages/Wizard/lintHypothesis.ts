/** A remark below a field; the words are in the messages under `wizard.lint`. */
export type Lint =
  | 'solutionAsProblem'
  | 'noDirection'
  | 'noNumber'
  | 'person'
  | 'short';

const FIX =
  /^(we (need|want|should|must) (to )?|let'?s |please )?(add|use|introduce|implement|migrate|move|switch|replace|rewrite|refactor|build|adopt|install|enable|upgrade|automate|deploy|roll out|create)\b/i;
const LACK =
  /\b(there is no|there are no|we (have no|lack|do(n'|n’| no)t have)|missing a|lack of (a|an)?)\b/i;
const FIX_GERMAN =
  /^(wir (müssen|sollten|wollen|brauchen) |bitte )?(.{0,40} )?(einführen|ersetzen|umstellen|migrieren|automatisieren|nutzen|bauen|einbauen|aktivieren)\b/i;

const PERSON =
  /(^|\s)@[a-z][\w.-]+|\buser:[\w./-]+|[\w.+-]+@[\w-]+\.\w{2,}|\b(Mr|Mrs|Ms|Herr|Frau)\.? [A-ZÄÖÜ]\w+/;

const DIRECTION =
  /\b(below|under|above|over|less|fewer|more|lower|higher|shorter|longer|faster|reduce|cut|drop|raise|increase|grow|at (most|least)|from\b.+\bto|unter|über|weniger|mehr|kürzer|schneller|höher|senken|erhöhen|höchstens|mindestens|von\b.+\bauf)\b|[<>≤≥]|→|->/i;

/** Remarks on a problem: it should name what hurts, not a fix, and no person. */
export function lintProblem(text: string): Lint[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const lints: Lint[] = [];
  if (FIX.test(trimmed) || LACK.test(trimmed) || FIX_GERMAN.test(trimmed)) {
    lints.push('solutionAsProblem');
  }
  if (PERSON.test(trimmed)) lints.push('person');
  if (lints.length === 0 && trimmed.split(/\s+/).length < 5)
    lints.push('short');
  return lints;
}

/** Remarks on a solution: it is about services and steps of the work. */
export function lintSolution(text: string): Lint[] {
  return PERSON.test(text) ? ['person'] : [];
}

/** Remarks on an expectation: it needs a direction and a number. */
export function lintExpectation(text: string): Lint[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const lints: Lint[] = [];
  if (!DIRECTION.test(trimmed)) lints.push('noDirection');
  if (!/\d/.test(trimmed.replace(/\bp\d{2,3}\b/gi, ''))) lints.push('noNumber');
  if (PERSON.test(trimmed)) lints.push('person');
  return lints;
}
