import { UsageError } from './UsageError';

/**
 * Reads an option that has to be a whole number within bounds.
 *
 * @throws UsageError otherwise
 */
export function readWholeNumber(
  values: Record<string, string | boolean | undefined>,
  name: string,
  options: { fallback: number; min: number; max: number },
): number {
  const given = values[name];
  if (given === undefined) return options.fallback;
  const value = Number(given);
  if (
    typeof given !== 'string' ||
    !/^\d+$/.test(given) ||
    value < options.min ||
    value > options.max
  ) {
    throw new UsageError(
      `--${name} has to be a whole number from ${options.min} to ${options.max}, but "${given}" was given.`,
    );
  }
  return value;
}
