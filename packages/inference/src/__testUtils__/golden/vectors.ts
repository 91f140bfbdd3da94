/**
 * How far a number may be from the expected one: abs + rel·|expected|.
 */
export interface Tolerance {
  abs: number;
  rel: number;
}

/**
 * One call with its known result.
 */
export interface GoldenVector {
  id: string;
  method: string;
  input: any;
  expected: Record<string, any>;
  tolerance: Tolerance & { fields?: Record<string, Tolerance> };
}

/**
 * How the vectors of a topic are run.
 */
export interface GoldenTopic {
  /** By the method that a vector names: calls this package with the vector's input. */
  methods: Record<string, (input: any) => any>;
  /**
   * Replaces the tolerance of single fields of single vectors. Every entry needs a comment that says why the vector is
   * less exact than it claims.
   */
  widened?: Record<string, Record<string, Tolerance>>;
}

/**
 * Puts the value of another vector's field in the place of `{ sameAs: id }`.
 */
export function resolveReferences(
  vectors: readonly GoldenVector[],
): GoldenVector[] {
  const byId = new Map(vectors.map(vector => [vector.id, vector]));
  return vectors.map(vector => {
    const input = { ...vector.input };
    for (const [field, value] of Object.entries<any>(input)) {
      const source = value?.sameAs && byId.get(value.sameAs);
      if (source) input[field] = source.input[field];
    }
    return { ...vector, input };
  });
}
