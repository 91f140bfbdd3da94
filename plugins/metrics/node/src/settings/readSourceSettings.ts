import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Reads a list of sources from the configuration, each with an id of its own.
 *
 * Throws an InputError when two have the same id, and what `readOne` throws.
 *
 * @param key - such as `hone.metrics.git`; without it there are none
 * @param readOne - makes a source of what is configured; the path is for its sentences
 * @public
 */
export function readSourceSettings<Source extends { id: string }>(
  root: Config,
  key: string,
  readOne: (given: unknown, path: string) => Source,
): Source[] {
  const seen = new Set<string>();
  return (root.getOptionalConfigArray(key) ?? []).map((config, index) => {
    const path = `${key}[${index}]`;
    const source = readOne(config.get(), path);
    if (seen.has(source.id)) {
      throw new InputError(
        `${path}.id has to be unique, but "${source.id}" is given twice`,
      );
    }
    seen.add(source.id);
    return source;
  });
}
