import { v7 } from 'uuid';

/**
 * A UUIDv7: unique, and in the order of creation, which keeps primary-key indexes compact.
 *
 * @public
 */
export function newId(): string {
  return v7();
}
