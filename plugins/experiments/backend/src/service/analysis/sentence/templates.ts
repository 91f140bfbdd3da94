/**
 * Parameters of a sentence: texts, and numbers for clients that render it in another language.
 */
export type SentenceParams = Record<string, string | number | null>;

/**
 * The English templates. A word in braces is a parameter. Clients translate whole sentences by key.
 */
export const TEMPLATES = {
  'verdict.ship':
    '{change}: {metric} {size} {word} [{range}] {comparison}, {guardrails}, evidence {grade}: ship it.',
  'verdict.rollback.primary':
    '{change}: {metric} {size} {word} [{range}] {comparison}, evidence {grade}: roll back.',
  'verdict.rollback.factor':
    '{change}: {metric} was {size} the comparison [{range}] {comparison}, evidence {grade}: roll back.',
  'verdict.rollback.guardrail':
    '{change}: guardrail {metric} {size} {word} [{range}], margin {margin}, evidence {grade}: roll back.',
  'verdict.rollback.guardrail-factor':
    '{change}: guardrail {metric} was {size} the comparison [{range}], margin {margin}, evidence {grade}: roll back.',
  'verdict.extend.sealed':
    '{unit} {current} of {total}: {covered} of the steps have data; effects stay sealed until {lookName} on {look}, so nobody stops on noise.',
  'verdict.extend.too-early':
    'Too early: {metric} {effect} [{range}] at {elapsed} of the planned time; {remaining}.',
  'verdict.extend.no-estimate':
    'Too early: {elapsed} of the planned time is over, and {metric} has too few values for an estimate.',
  'verdict.extend.guardrail':
    '{metric} is {size} {word} [{range}], but {guardrail} is not decided [{guardrailRange}]: keep running, {remaining}.',
  'verdict.review':
    '{metric} is {size} {word} [{range}], but {guardrail} is worse [{guardrailRange}], evidence {grade}: weigh them.',
  'verdict.inconclusive.no-data': "Can't tell: {metric} has no data. {detail}",
  'verdict.inconclusive.effect-too-small':
    '{change} changed nothing we can see ({metric} {effect} [{range}]), evidence {grade}: an improvement of {minimum} is excluded.',
  'verdict.inconclusive.low-power':
    "Can't tell: {metric} {effect} [{range}] at the end of the plan, evidence {grade}: too uncertain to decide.",
  'verdict.inconclusive.no-estimate':
    "Can't tell: {metric} gave no estimate by the end of the plan. {detail}",
  'verdict.inconclusive.guardrail':
    "Can't tell: {metric} is {size} {word}, but {guardrail} is not decided [{guardrailRange}] at the end of the plan, evidence {grade}.",
  'verdict.inconclusive.bounce':
    'Before and after only: {metric} {size} {word}, but {bounce} of that is the bounce you expect after a bad period, evidence {grade}.',
  'verdict.invalid.srm':
    '{actual} of the units got {arm} instead of {planned} ({chance}): fix the assignment before reading any result.',
  'verdict.invalid.exposure':
    '{change}: units saw both arms: fix the assignment before reading any result.',
  'verdict.invalid.instrument':
    '{change}: the definition of a metric was changed during the trial, so before and after cannot be compared.',
  'verdict.invalid.pre-period-fit':
    '{change}: the control did not move like the treated services before the start, so it cannot stand in for them.',
  'verdict.invalid.interference':
    '{change}: another experiment changed the control, so it cannot stand in for the treated services.',
} as const;

/**
 * Key of a sentence.
 */
export type SentenceKey = keyof typeof TEMPLATES;
