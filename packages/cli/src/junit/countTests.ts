/** Results of tests, added up. */
export interface TestCounts {
  /** All, those that were skipped too. */
  tests: number;
  /** Those that failed or broke. */
  failed: number;
  skipped: number;
  /** Time of all tests together, null when none is told. */
  seconds: number | null;
}

/** An element of a report as the parser gives it. */
export type Element = Readonly<Record<string, unknown>>;

export const NO_TESTS: TestCounts = {
  tests: 0,
  failed: 0,
  skipped: 0,
  seconds: null,
};

/** The sum of both. */
export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return {
    tests: a.tests + b.tests,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    seconds:
      a.seconds === null && b.seconds === null
        ? null
        : (a.seconds ?? 0) + (b.seconds ?? 0),
  };
}

/** A number that is not negative; some tools write thousands with a comma. Null when it is none. */
function readNumber(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
    ? text.replaceAll(',', '')
    : text;
  return /^\d+(\.\d+)?([eE]-?\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

function children(element: Element, name: string): Element[] {
  const found = element[name];
  // An element without attributes and content is an empty text.
  return Array.isArray(found)
    ? found.map(child => (typeof child === 'object' ? child : {}))
    : [];
}

function countCase(test: Element): TestCounts {
  const broken = 'failure' in test || 'error' in test;
  return {
    tests: 1,
    failed: broken ? 1 : 0,
    skipped: !broken && 'skipped' in test ? 1 : 0,
    seconds: readNumber(test.time),
  };
}

/** Some tools write only what a suite adds up to. */
function countAttributes(suite: Element): TestCounts {
  const count = (name: string) => readNumber(suite[name]) ?? 0;
  return {
    tests: count('tests'),
    failed: count('failures') + count('errors'),
    skipped: count('skipped'),
    seconds: readNumber(suite.time),
  };
}

/**
 * Counts the cases of a suite and of the suites in it. Each case is counted by what it holds, because tools disagree on
 * what the sums of a suite mean; only a suite without cases counts by its sums.
 */
export function countSuite(suite: Element): TestCounts {
  const suites = children(suite, 'testsuite');
  const cases = children(suite, 'testcase');
  if (suites.length === 0 && cases.length === 0) return countAttributes(suite);
  const counts = [...cases.map(countCase), ...suites.map(countSuite)].reduce(
    addCounts,
    NO_TESTS,
  );
  return { ...counts, seconds: counts.seconds ?? readNumber(suite.time) };
}
