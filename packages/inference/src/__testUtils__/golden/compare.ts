import type { GoldenTopic, GoldenVector, Tolerance } from './vectors';

function toNumber(value: unknown): unknown {
  if (value === 'Infinity') return Infinity;
  if (value === '-Infinity') return -Infinity;
  return value;
}

function differ(path: string, expected: unknown, actual: unknown): never {
  const show = (value: unknown) =>
    typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new Error(`${path}: expected ${show(expected)}, got ${show(actual)}`);
}

function compare(
  actual: any,
  expectedRaw: unknown,
  tolerance: Tolerance,
  path: string,
): void {
  const expected: any = toNumber(expectedRaw);
  if (typeof expected === 'number' && Number.isFinite(expected)) {
    const limit = tolerance.abs + tolerance.rel * Math.abs(expected);
    if (typeof actual !== 'number' || !(Math.abs(actual - expected) <= limit)) {
      differ(path, expected, actual);
    }
  } else if (Array.isArray(expected)) {
    if (actual?.length !== expected.length) differ(path, expected, actual);
    expected.forEach((item, i) =>
      compare(actual[i], item, tolerance, `${path}[${i}]`),
    );
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      compare(actual?.[key], value, tolerance, `${path}.${key}`);
    }
  } else if (!Object.is(actual, expected)) {
    differ(path, expected, actual);
  }
}

function compareField(
  actual: any,
  field: string,
  expected: any,
  tolerance: Tolerance,
): void {
  if (field === 'error') {
    const accepted = [expected].flat();
    if (actual.ok !== false || !accepted.includes(actual.reason)) {
      differ('reason', accepted, actual.reason ?? actual);
    }
    return;
  }
  if (actual.ok === false)
    throw new Error(`${actual.reason}: ${actual.detail}`);
  if (field === 'pValueAtLeast') {
    if (!(actual.pValue >= expected)) differ(field, expected, actual.pValue);
  } else if (field === 'pValueAtMost') {
    if (!(actual.pValue <= expected)) differ(field, expected, actual.pValue);
  } else {
    compare(actual[field], expected, tolerance, field);
  }
}

/**
 * Runs a vector.
 *
 * @throws Error that says which field is not what was expected
 */
export function checkVector(topic: GoldenTopic, vector: GoldenVector): void {
  const run = topic.methods[vector.method];
  if (!run) throw new Error(`Nothing runs vectors of ${vector.method}.`);
  const actual = run(vector.input);
  for (const [field, expected] of Object.entries(vector.expected)) {
    const tolerance =
      topic.widened?.[vector.id]?.[field] ??
      vector.tolerance.fields?.[field] ??
      vector.tolerance;
    compareField(actual, field, expected, tolerance);
  }
}
