import type { RiskFacts } from '../types';

/** The classes of data once each, or null when nobody said. */
export function dataClassesOf({ answers }: RiskFacts): string[] | null {
  if (!answers.dataClasses) return null;
  const names = answers.dataClasses.map(name =>
    name.toLocaleLowerCase('en-US'),
  );
  return [...new Set(names)].sort();
}

/** A number that says nothing is a fact that is not known. */
export function known(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
