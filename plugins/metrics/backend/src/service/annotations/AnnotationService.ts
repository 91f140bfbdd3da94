import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  AnnotationInput,
  AnnotationState,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { AnnotationStore } from '../../store/annotations/AnnotationStore';
import { parseInstant } from '../series/stepGrid';
import type { EntityReader } from '../targets/EntityReader';
import type { AnnotationSinkRegistry } from './AnnotationSinkRegistry';

/** Keys of what this domain draws by itself. */
const OWN_KEYS = /^(deployment|flag-change)-/;

function parseWindow(input: AnnotationInput) {
  const from = parseInstant(input.from, 'from');
  const until = input.until ? parseInstant(input.until, 'until') : null;
  if (until && until < from) {
    throw new InputError(
      `until has to be ${input.from} or later, but ${input.until} was given`,
    );
  }
  return {
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
  };
}

/** Only what a browser opens as a page may become a link elsewhere. */
function parseUrl(text: string | null): string | null {
  if (text === null) return null;
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new InputError(
      `url has to be an http or https address, but "${text.slice(
        0,
        80,
      )}" was given`,
    );
  }
  return text;
}

/** Windows that other domains have drawn on the dashboards of outside systems. */
export class AnnotationService {
  constructor(
    private readonly options: {
      annotations: AnnotationStore;
      sinkRegistry: AnnotationSinkRegistry;
      entities: EntityReader;
      clock: Clock;
    },
  ) {}

  /**
   * @throws NotFoundError when the service is not there or not to be read
   * @throws InputError for a key of this domain's own, a window that ends before it begins, an address that is none
   */
  async put(
    key: string,
    input: AnnotationInput,
    credentials: BackstageCredentials,
  ): Promise<AnnotationState> {
    if (OWN_KEYS.test(key)) {
      throw new InputError(
        `key must not begin with deployment- or flag-change-, but "${key}" was given`,
      );
    }
    const { annotations, sinkRegistry, entities, clock } = this.options;
    const known = await annotations.get(key);
    if (known) await entities.require(known.entityRef, credentials);
    const { entityRef, entity } = await entities.require(
      input.entityRef,
      credentials,
    );
    const { title, text, tags } = input;
    await annotations.put(
      {
        key,
        kind: 'experiment',
        entityRef,
        body: {
          service: entity.metadata.name,
          title,
          text,
          tags,
          ...parseWindow(input),
          url: parseUrl(input.url),
        },
      },
      sinkRegistry.accepting('experiment').map(({ id }) => id),
      clock.now(),
    );
    return this.state(key);
  }

  /** @throws NotFoundError when there is none that the caller may read */
  async get(
    key: string,
    credentials: BackstageCredentials,
  ): Promise<AnnotationState> {
    await this.require(key, credentials);
    return this.state(key);
  }

  /** @throws NotFoundError when there is none that the caller may read */
  async remove(key: string, credentials: BackstageCredentials): Promise<void> {
    await this.require(key, credentials);
    const { annotations, clock } = this.options;
    await annotations.remove(key, clock.now());
  }

  private async require(
    key: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { annotations, entities } = this.options;
    const annotation = await annotations.get(key);
    const readable =
      annotation &&
      !annotation.removed &&
      (await entities.find([annotation.entityRef], credentials)).size > 0;
    if (!readable) {
      throw new NotFoundError(
        `There is no annotation "${key}" that you may read`,
      );
    }
  }

  private async state(key: string): Promise<AnnotationState> {
    const deliveries = await this.options.annotations.deliveries(key);
    return {
      key,
      items: deliveries.map(delivery => ({
        sinkId: delivery.sinkId,
        state: delivery.state,
        attempts: delivery.attempts,
        message: delivery.message,
        writtenAt: delivery.writtenAt?.toISOString() ?? null,
      })),
    };
  }
}
