import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import { formatPercent } from '../analysis/sentence/formatEffect';
import type { LintCode } from './types';

/** The English of every note; names in braces are parameters. */
const SENTENCES: Record<LintCode, string> = {
  'problem-missing': 'Describe the problem that the change is meant to solve.',
  'solution-missing': 'Describe the solution that is tried.',
  'expectation-missing': 'Say in words what the metric is expected to do.',
  'solution-as-problem': 'That is a solution. What hurts if you do nothing?',
  'problem-short': 'A few words more: who notices, how often, how much?',
  'no-direction': 'Say which way: from what to what, or below or above what.',
  'no-number': 'A number is missing: from what value to what value?',
  'no-time': 'A time is missing: by when?',
  person: 'Name a service or a step of the work, not a person.',
  'person-of-catalog':
    '"{name}" is a person of the catalog. Name a service or a step of the work.',
  contradiction: '{detail}',
  'service-unknown': '{entityRef} is not in the catalog.',
  'primary-missing': 'Choose the primary metric.',
  'minimum-effect-missing':
    'Say how large a change of {metric} has to be to be worth it.',
  'metric-unknown': 'The metric {metric} does not exist, or not for you.',
  'metric-no-data':
    '{metric} had no data of {entityRef} in the last 4 weeks, so nothing could be compared.',
  'metric-lies':
    '{metric} claims differences where there are none. Choose another metric, or see its fitness.',
  'metric-doubtful':
    'Whether {metric} can carry an experiment is in doubt: see its fitness.',
  'no-guardrail': 'No guardrail: nothing tells when something else gets worse.',
  'control-missing':
    'Name the control: this design compares two arms that run at the same time.',
  'same-arms':
    'Treated and control pick the same series: give them different names, services or selectors.',
  'own-past':
    'Without services to compare with, the comparison is with its own past: evidence C at best.',
  'treated-missing':
    'Name the services that adopt the change in waves, at least six.',
  'waves-missing': 'Say in how many waves the services adopt the change.',
  'part-weeks':
    'People work in weeks: a whole number of weeks keeps weekends from counting unevenly.',
  'below-a-week':
    'Shorter than a week: the trial does not see every day of the week.',
  collision:
    '{key} changes {services} at the same time and is judged by the same metric, so neither could be read alone.',
  'collision-hidden':
    'Another experiment changes {services} at the same time and is judged by the same metric. Ask the owner.',
  underpowered:
    'An effect of {wanted} is below what this service can detect in {duration}, which is {detectable}. {enough} would do.',
  'underpowered-ever':
    'An effect of {wanted} is below what this service can detect in {duration}, which is {detectable}; {longest} do not change that. Look for a metric that varies less.',
  'power-unknown': 'What this service can detect is unknown: {detail}',
  'not-checked': 'Not everything was checked: {detail}',
};

const MAX_PARAM = 300;
const UNITS = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function durationWords(seconds: number): string {
  const [unit, size] =
    UNITS.find(([, length]) => seconds % length === 0) ?? UNITS[3];
  const count = Math.round((seconds / size) * 10) / 10;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Parameters are raw, so that every language words them itself: shares by 1 and seconds. */
const WORDS: Record<string, (value: number) => string> = {
  wanted: share => formatPercent(share),
  detectable: share => formatPercent(share),
  duration: durationWords,
  enough: durationWords,
  longest: durationWords,
};

/**
 * The sentence of a note: its key and raw parameters for other languages, and the English text.
 */
export function lintSentence(
  code: LintCode,
  params: Sentence['params'] = {},
): Sentence {
  const text = SENTENCES[code].replace(/\{(\w+)\}/g, (_, name) => {
    const value = params[name] ?? '';
    const said =
      typeof value === 'number' && WORDS[name]
        ? WORDS[name](value)
        : String(value);
    return said.slice(0, MAX_PARAM);
  });
  return { key: `lint.${code}`, params, text };
}
