import { InputError } from '@backstage/errors';
import type { ImportItem } from '@hone/backstage-plugin-experiments-common';
import { parseKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { resolveFollows } from '../drafts/resolveFollows';

function sameKey(a: string, b: string | undefined): boolean {
  const [one, other] = [parseKey(a), b === undefined ? null : parseKey(b)];
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Refuses items that follow up what does not exist. An item may follow one ahead of it in the same request, by its key.
 *
 * @throws InputError with the item
 */
export async function checkFollows(
  context: ServiceContext,
  caller: Caller,
  items: { item: ImportItem; field: string }[],
): Promise<void> {
  for (const [i, { item, field }] of items.entries()) {
    const ahead = items.slice(0, i);
    const elsewhere = (item.experiment.follows ?? []).filter(
      key => !ahead.some(other => sameKey(key, other.item.key)),
    );
    try {
      await resolveFollows(context, caller, elsewhere);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`${field}.experiment: ${error.message}`);
    }
  }
}
