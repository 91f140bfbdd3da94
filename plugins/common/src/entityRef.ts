import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The full lower-case form in which Hone stores and compares entity references.
 *
 * @param ref - a reference, short or long: `cart-api`, `component:cart-api`, `Component:Default/cart-api`
 * @param field - where it came from, for the sentence of the error
 * @throws InputError when it is not an entity reference
 * @public
 */
export function normalizeEntityRef(ref: string, field = 'entityRef'): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    ).toLocaleLowerCase('en-US');
  } catch {
    throw new InputError(
      `${field} has to be an entity reference such as component:default/cart-api, but "${ref.slice(
        0,
        80,
      )}" was given`,
    );
  }
}
