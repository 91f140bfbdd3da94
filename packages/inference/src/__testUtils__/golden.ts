// Shared by test files, so it declares tests and exports at once.
/* eslint-disable jest/no-export, jest/expect-expect, jest/no-disabled-tests */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Tolerance {
  abs: number;
  rel: number;
  fields?: Record<string, { abs: number; rel: number }>;
}

interface GoldenVector {
  id: string;
  method: string;
  input: any;
  expected: Record<string, any>;
  tolerance: Tolerance;
}

const repositoryRoot = resolve(__dirname, '../../../..');
const dataFolder =
  process.env.HONE_DATA ?? resolve(repositoryRoot, '../shared');
const goldenFolder = join(dataFolder, 'reference', 'golden');

function toNumber(value: unknown): unknown {
  if (value === 'Infinity') return Infinity;
  if (value === '-Infinity') return -Infinity;
  return value;
}

function compare(
  actual: any,
  expectedRaw: unknown,
  tolerance: { abs: number; rel: number },
  path: string,
): void {
  const expected = toNumber(expectedRaw);
  if (typeof expected === 'number' && Number.isFinite(expected)) {
    const difference = Math.abs(actual - expected);
    const limit = tolerance.abs + tolerance.rel * Math.abs(expected);
    if (!(difference <= limit)) {
      throw new Error(`${path}: expected ${expected}, got ${actual}`);
    }
  } else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((item, i) =>
      compare(actual[i], item, tolerance, `${path}[${i}]`),
    );
  } else {
    expect({ [path]: actual }).toEqual({ [path]: expected });
  }
}

function expectGolden(actual: any, vector: GoldenVector): void {
  for (const [field, expected] of Object.entries(vector.expected)) {
    const tolerance = vector.tolerance.fields?.[field] ?? vector.tolerance;
    if (field === 'error') {
      expect(actual.ok).toBe(false);
      expect([expected].flat()).toContain(actual.reason);
    } else if (field === 'pValueAtLeast') {
      expect(actual.pValue).toBeGreaterThanOrEqual(expected);
    } else if (field === 'pValueAtMost') {
      expect(actual.pValue).toBeLessThanOrEqual(expected);
    } else {
      if (actual.ok === false) {
        throw new Error(`${actual.reason}: ${actual.detail}`);
      }
      compare(actual[field], expected, tolerance, field);
    }
  }
}

let hinted = false;

function hintOnce(hint: string): void {
  // eslint-disable-next-line no-console
  if (!hinted) console.warn(hint);
  hinted = true;
}

/**
 * Runs every vector of a topic whose method is listed. The vectors are not
 * part of the repository: without them the suite fails on CI and is skipped
 * elsewhere.
 *
 * `widened` replaces the tolerance of single fields of single vectors; every
 * entry needs a comment that says why the vector is less exact than it claims.
 */
export function describeGolden(
  topic: string,
  methods: Record<string, (input: any) => any>,
  widened: Record<string, Tolerance['fields']> = {},
): void {
  const file = join(goldenFolder, `${topic}.json`);
  describe(`golden ${topic}`, () => {
    if (!existsSync(file)) {
      const hint =
        'Golden vectors not found: set HONE_DATA to the folder that holds reference/golden.';
      if (process.env.CI) {
        it('finds its vectors', () => {
          throw new Error(hint);
        });
      } else {
        hintOnce(hint);
        it.skip('needs its vectors', () => {});
      }
      return;
    }
    const all: GoldenVector[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
    for (const [method, run] of Object.entries(methods)) {
      const vectors = all.filter(vector => vector.method === method);
      it(`has vectors for ${method}`, () => {
        expect(vectors.length).toBeGreaterThan(0);
      });
      it.each(vectors.map(vector => [vector.id, vector] as const))(
        '%s',
        (id, vector) => {
          const fields = { ...vector.tolerance.fields, ...widened[id] };
          const tolerance = { ...vector.tolerance, fields };
          expectGolden(run(vector.input), { ...vector, tolerance });
        },
      );
    }
  });
}
