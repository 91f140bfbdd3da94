import { InputError } from '@backstage/errors';

const TERM = /^tags\s*@>\s*(?:'([^']{1,200})'|"([^"]{1,200})")$/;
const PLAIN = /^[^'"()|&<>=!]{1,200}$/;
const MOST = 10;
const SHOWN = 100;

/**
 * Reads the annotation that Backstage's plugin for Grafana knows: a tag, or tags that are joined by `&&` and `||`.
 *
 * @returns alternatives, each a list of tags that a dashboard has to have
 * @throws InputError when it is something else
 */
export function tagSelector(text: string, annotation: string): string[][] {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return [[trimmed]];
  const alternatives = trimmed.split('||').map(part =>
    part.split('&&').map(term => {
      const found = TERM.exec(term.trim());
      return found?.[1] ?? found?.[2];
    }),
  );
  const known = alternatives.every(tags =>
    tags.every(tag => tag !== undefined),
  );
  if (!known || alternatives.flat().length > MOST) {
    throw new InputError(
      `The annotation ${annotation} has to be a tag, or at most ${MOST} of tags @> 'name' joined by && and || without brackets, but ${trimmed.slice(
        0,
        SHOWN,
      )} was given`,
    );
  }
  return alternatives as string[][];
}
