import { InferenceInputError, type Alternative } from '../outcome';

export function assertProbability(name: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new InferenceInputError(
      `${name} must lie strictly between 0 and 1, got ${value}`,
    );
  }
}

export function assertOneOf<T extends string>(
  name: string,
  value: T,
  allowed: readonly T[],
): void {
  if (!allowed.includes(value)) {
    throw new InferenceInputError(
      `${name} must be one of ${allowed.join(', ')}, got ${value}`,
    );
  }
}

export function assertPositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new InferenceInputError(
      `${name} must be a positive number, got ${value}`,
    );
  }
}

export function assertWholeNumber(
  name: string,
  value: number,
  minimum: number,
): void {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new InferenceInputError(
      `${name} must be a whole number of at least ${minimum}, got ${value}`,
    );
  }
}

export function assertSameLength(
  a: readonly unknown[],
  b: readonly unknown[],
  names: string,
): void {
  if (a.length !== b.length) {
    throw new InferenceInputError(
      `${names} must have the same length, got ${a.length} and ${b.length}`,
    );
  }
}

export function assertAlternative(value: Alternative): void {
  assertOneOf('alternative', value, ['two-sided', 'greater', 'less']);
}

export function allFinite(values: readonly number[]): boolean {
  return values.every(Number.isFinite);
}
