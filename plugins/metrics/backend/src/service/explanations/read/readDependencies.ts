import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Call } from '@hone/inference';
import type { EntityReader } from '../../targets/EntityReader';

/** A service and what it depends on. */
export interface Dependencies {
  /** By reference, the service itself first, then what is nearest to it. */
  services: Map<string, Entity>;
  calls: Call[];
  /** Whether there is more than is looked at. */
  isCut: boolean;
}

const MAX_STEPS = 3;
const MAX_SERVICES = 30;

function related(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}

/** Whom the services call: what they depend on, and who provides the APIs that they consume. */
async function callsOf(
  callers: readonly (readonly [string, Entity])[],
  find: (refs: string[]) => Promise<Map<string, Entity>>,
): Promise<Call[]> {
  const apis = await find(
    callers.flatMap(([, entity]) => related(entity, 'consumesApi')),
  );
  return callers.flatMap(([caller, entity]) => {
    const callees = new Set([
      ...related(entity, 'dependsOn'),
      ...related(entity, 'consumesApi').flatMap(api =>
        related(apis.get(api), 'apiProvidedBy'),
      ),
    ]);
    callees.delete(caller);
    return [...callees].sort().map<Call>(callee => [caller, callee]);
  });
}

/** Follows the catalog from a service down, three steps and thirty services far, in two bulk reads per step. */
export async function readDependencies(
  entities: EntityReader,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<Dependencies> {
  const find = (refs: string[]) => entities.find(refs, credentials);
  const services = await find([entityRef]);
  const calls: Call[] = [];
  let isCut = false;
  let callers = [...services];
  for (let step = 0; step < MAX_STEPS && callers.length > 0; step += 1) {
    const found = await callsOf(callers, find);
    calls.push(...found);
    const fresh = new Set(found.map(([, callee]) => callee));
    for (const known of services.keys()) fresh.delete(known);
    const room = MAX_SERVICES - services.size;
    isCut ||= fresh.size > room;
    callers = [...(await find([...fresh].slice(0, room)))];
    for (const [ref, entity] of callers) services.set(ref, entity);
  }
  const isKnown = (call: Call) => call.every(ref => services.has(ref));
  return { services, calls: calls.filter(isKnown), isCut };
}
