const SUFFIXES: [RegExp, string][] = [
  [/_seconds$/, 's'],
  [/_(milliseconds|ms)$/, 'ms'],
  [/_bytes$/, 'By'],
  [/_ratio$/, 'ratio'],
  [/_percent$/, '%'],
  [/_celsius$/, 'Cel'],
];
/** The more of these the worse, whatever else is counted. */
const FAILURES =
  /(^|_)(errors?|fail(ed|ures?)?|exceptions?|drop(s|ped)?|reject(s|ed|ions?)?|retr(y|ies)|time_?outs?|abort(s|ed)?|lost|throttled|evict(ed|ions?)|overflows?|panics?|restarts?)(_|$)/;
/** The more of these the better. */
const MEANS =
  /(^|_)(available|free|idle|hit|hits|success|successes|uptime|healthy|availability|headroom)(_|$)/;

/** The UCUM-like unit at the end of a series' name without `_total`. */
export function unitOf(base: string): string | undefined {
  return SUFFIXES.find(([suffix]) => suffix.test(base))?.[1];
}

/** The unit of what a counter of a unit counts in a second. */
export function perSecond(unit: string | undefined): string {
  // Seconds in a second have no unit.
  if (unit === 's') return '1';
  return `${unit ?? '1'}/s`;
}

/** Whether more is better of what has this name. */
export function directionOf(
  name: string,
  usual: 'higher-is-better' | 'lower-is-better',
): 'higher-is-better' | 'lower-is-better' {
  if (FAILURES.test(name)) return 'lower-is-better';
  return MEANS.test(name) ? 'higher-is-better' : usual;
}

/** A series' name as words: "payment authorization". */
export function words(base: string): string {
  return SUFFIXES.reduce((text, [suffix]) => text.replace(suffix, ''), base)
    .replaceAll(/[_:]+/g, ' ')
    .trim();
}
