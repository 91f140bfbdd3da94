import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

function declaredOwner(entity: Entity): string {
  const owner = entity.spec?.owner;
  if (typeof owner !== 'string' || owner === '') return '';
  try {
    return stringifyEntityRef(
      parseEntityRef(owner, {
        defaultKind: 'group',
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return '';
  }
}

/**
 * Who owns an entity, in full lower-case form: the relation that the catalog found, else what the entity declares, else
 * nobody.
 */
export function ownerOf(entity: Entity): string {
  const related = entity.relations
    ?.filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef)
    .sort()[0];
  return (related ?? declaredOwner(entity)).toLocaleLowerCase('en-US');
}
