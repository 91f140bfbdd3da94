import type { SqlStatement } from '@hone/inference';

/** A statement and what is bound to its placeholders, to be read or run again by people. */
export function describeStatement({ text, parameters }: SqlStatement): string {
  const bound = parameters.map(
    (value, i) =>
      `$${i + 1} = ${
        typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value
      }`,
  );
  return `${text}\n-- ${bound.join(', ').replace(/[\r\n]+/g, ' ')}`;
}
