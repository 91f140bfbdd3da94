import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** What the catalog allows in kinds, namespaces and names. */
const PART = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/**
 * The full lower-case form in which Hone stores and compares entity references.
 *
 * @param ref - a reference, short or long: `cart-api`, `component:cart-api`, `Component:Default/cart-api`
 * @param field - where it came from, for the sentence of the error
 * @throws InputError when it is not an entity reference
 * @public
 */
export function normalizeEntityRef(ref: string, field = 'entityRef'): string {
  const compound = parse(ref);
  if (!compound || !Object.values(compound).every(part => PART.test(part))) {
    throw new InputError(
      `${field} has to be an entity reference such as component:default/cart-api, but "${ref.slice(
        0,
        80,
      )}" was given`,
    );
  }
  return stringifyEntityRef(compound).toLocaleLowerCase('en-US');
}

function parse(ref: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(ref, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
  } catch {
    return undefined;
  }
}
