import type {
  Watchable,
  WatchableServices,
} from '../../store/watches/WatchableStore';
import type { NewWatch } from '../../store/watches/WatchStore';
import { watchStep } from './watchStep';

const SERVICE_TYPES = ['service', 'website'];

/** A component that may be watched by itself. */
export interface WatchableComponent {
  entityRef: string;
  /** What the catalog says that it is, such as `service` or `library`. */
  type: string;
}

function byService(definitions: readonly Watchable[]) {
  const own = new Map<string, Watchable[]>();
  for (const definition of definitions) {
    const key = definition.entityRef ?? '';
    const group = own.get(key);
    if (group) group.push(definition);
    else own.set(key, [definition]);
  }
  return own;
}

/**
 * The metrics that components get watched by themselves: their own definitions before those that fit every service, the
 * oldest first, up to a number. Definitions for every service are for what runs, not for libraries. What somebody stopped
 * watching is left out.
 *
 * @param perService - most watches of a component, those that people chose included
 */
export function chooseMetrics(
  components: readonly WatchableComponent[],
  known: WatchableServices,
  perService: number,
): NewWatch[] {
  const definitions = byService(known.definitions);
  const everywhere = definitions.get('') ?? [];
  return components.flatMap(({ entityRef, type }) => {
    const watched = known.watched.get(entityRef);
    const unwanted = known.unwanted.get(entityRef);
    const room = Math.max(0, perService - (watched?.size ?? 0));
    const offered = [
      ...(definitions.get(entityRef) ?? []),
      ...(SERVICE_TYPES.includes(type) ? everywhere : []),
    ];
    return offered
      .flatMap(({ metricId, stepSeconds }) => {
        const step = watchStep(stepSeconds);
        const taken = watched?.has(metricId) || unwanted?.has(metricId);
        return step === undefined || taken
          ? []
          : [{ metricId, entityRef, stepSeconds: step }];
      })
      .slice(0, room);
  });
}
