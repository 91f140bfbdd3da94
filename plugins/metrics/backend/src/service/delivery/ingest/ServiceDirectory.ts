import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import { isSimulated } from '../read/entityTraits';
import { ownerOf } from './ownerOf';
import { repositoryOf } from './repositoryOf';

/** Names under which sources speak of a service, comma separated. */
export const SERVICE_NAMES_ANNOTATION = 'hone.dev/delivery-names';
/** Paths of its repository that a service owns, comma separated; all by default. */
export const PATHS_ANNOTATION = 'hone.dev/delivery-paths';
/** Targets that a deployment has to reach, comma separated. */
export const TARGETS_ANNOTATION = 'hone.dev/delivery-targets';
/** Environments that count as production, comma separated. */
export const PRODUCTION_ANNOTATION = 'hone.dev/delivery-production';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.tags',
  'relations',
  'spec.owner',
];
const PAGE = 500;
const MAX_AGE_MS = 5 * 60_000;
const FIRST_PATIENCE_MS = 5_000;
const PRODUCTION = ['production', 'prod'];

/** How a service is recognised, and by which rules its facts are read. */
export interface DeliveryService {
  entityRef: string;
  repository: string;
  /** Prefixes of paths; empty when the whole repository is its own. */
  paths: string[];
  targets: string[];
  production: string[];
}

/** A service of the catalog. */
export interface CatalogedService extends DeliveryService {
  /** The group that owns it, empty when the catalog has none. */
  ownerRef: string;
  /** Made up, so that nobody takes its numbers for real ones. */
  simulated: boolean;
}

const isGroup = (entity: Entity) =>
  entity.kind.toLocaleLowerCase('en-US') === 'group';

/** All services of the catalog by the names that sources use. */
export class ServiceIndex {
  private readonly byName = new Map<string, CatalogedService | null>();
  private readonly byRepository = new Map<string, CatalogedService[]>();
  private readonly byRef = new Map<string, CatalogedService>();
  private readonly groups: ReadonlySet<string>;

  /** @param entities - components, and the groups that own them */
  constructor(entities: readonly Entity[]) {
    this.groups = new Set(
      entities.filter(isGroup).map(group => stringifyEntityRef(group)),
    );
    for (const entity of entities) if (!isGroup(entity)) this.add(entity);
  }

  /** The service of an event: by its name, else by its repository if that holds only one service. */
  find(named: string, repository: string): DeliveryService | undefined {
    const found = this.byName.get(named.toLocaleLowerCase('en-US'));
    if (found) return found;
    const owners = this.byRepository.get(repository) ?? [];
    return owners.length === 1 ? owners[0] : undefined;
  }

  get(entityRef: string): CatalogedService | undefined {
    return this.byRef.get(entityRef);
  }

  ofRepository(repository: string): DeliveryService[] {
    return this.byRepository.get(repository) ?? [];
  }

  private add(entity: Entity): void {
    const annotations = entity.metadata.annotations ?? {};
    const list = (name: string) =>
      (annotations[name] ?? '')
        .split(',')
        .map(part => part.trim())
        .filter(Boolean);
    const production = list(PRODUCTION_ANNOTATION);
    const ownerRef = ownerOf(entity);
    const service: CatalogedService = {
      entityRef: stringifyEntityRef(entity),
      ownerRef: this.groups.has(ownerRef) ? ownerRef : '',
      simulated: isSimulated(entity),
      repository: repositoryOf(annotations),
      paths: list(PATHS_ANNOTATION),
      targets: list(TARGETS_ANNOTATION),
      production: production.length > 0 ? production : PRODUCTION,
    };
    this.byRef.set(service.entityRef, service);
    const names = [
      service.entityRef,
      entity.metadata.name,
      ...list(SERVICE_NAMES_ANNOTATION),
    ];
    for (const name of new Set(names.map(n => n.toLocaleLowerCase('en-US')))) {
      // A name that two services claim belongs to neither.
      this.byName.set(name, this.byName.has(name) ? null : service);
    }
    if (service.repository) {
      const owners = this.byRepository.get(service.repository) ?? [];
      this.byRepository.set(service.repository, [...owners, service]);
    }
  }
}

/** Reads the services of the catalog, at most every few minutes. */
export class ServiceDirectory {
  private cached: { at: number; index: Promise<ServiceIndex> } | undefined;
  /** Age from which on the catalog is read again for somebody who misses a service. */
  private patienceMs = 0;

  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      clock: Clock;
    },
  ) {}

  async index(): Promise<ServiceIndex> {
    const now = this.options.clock.now().getTime();
    if (!this.cached || now - this.cached.at > MAX_AGE_MS) {
      const index = this.read();
      this.cached = { at: now, index };
      // A catalog that does not answer is asked again by the next request.
      index.catch(() => {
        this.cached = undefined;
      });
    }
    return this.cached.index;
  }

  /**
   * The services for somebody who may miss one: a service that was just added to the catalog is seen at once. Names that
   * nobody answers to have the catalog read ever more seldom.
   */
  async indexFor(
    misses: (services: ServiceIndex) => boolean,
  ): Promise<ServiceIndex> {
    const known = await this.index();
    const at = this.cached?.at ?? 0;
    const age = this.options.clock.now().getTime() - at;
    if (!misses(known) || age < this.patienceMs) return known;
    this.cached = undefined;
    const fresh = await this.index();
    this.patienceMs = misses(fresh)
      ? Math.min(Math.max(FIRST_PATIENCE_MS, 2 * this.patienceMs), MAX_AGE_MS)
      : 0;
    return fresh;
  }

  private async read(): Promise<ServiceIndex> {
    const { catalog, auth } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit: PAGE }
          : {
              filter: { kind: ['component', 'group'] },
              fields: FIELDS,
              limit: PAGE,
            },
        { credentials },
      );
      entities.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return new ServiceIndex(entities);
  }
}
