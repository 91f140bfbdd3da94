import { createHash } from 'node:crypto';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  getEntitySourceLocation,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { ANNOTATION_EXPERIMENTS } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../context';
import { applyDefinitions } from './applyDefinitions';

/** Services that one run reads at most; the rest waits for a larger limit rather than for luck. */
const MAX_ENTITIES = 500;
const MAX_FILES = 50;
const MAX_BYTES = 1_000_000;
/** A pattern stays below the service's own folder. */
const PATTERN = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[\w.*/-]{1,200}$/;

/**
 * What reads files of catalog entities.
 */
export interface DefinitionFiles {
  urlReader: UrlReaderService;
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
}

function patternUrl(
  entity: Entity,
  integrations: DefinitionFiles['integrations'],
): string {
  const pattern = entity.metadata.annotations![ANNOTATION_EXPERIMENTS];
  if (!PATTERN.test(pattern)) {
    throw new Error(
      `${ANNOTATION_EXPERIMENTS} has to be a path below the service's own folder such as experiments/*.yaml, but "${pattern.slice(
        0,
        80,
      )}" was given`,
    );
  }
  const { type, target } = getEntitySourceLocation(entity);
  if (type !== 'url') {
    throw new Error(`its source is a ${type}, only those at a url are read`);
  }
  return integrations.resolveUrl({ url: pattern, base: target });
}

/** References are longer than the place where names are remembered. */
function namespaceOf(entityRef: string): string {
  return createHash('sha256').update(entityRef).digest('hex').slice(0, 32);
}

async function syncEntity(
  context: ServiceContext,
  caller: Caller,
  files: DefinitionFiles,
  entity: Entity,
): Promise<void> {
  const entityRef = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  const url = patternUrl(entity, files.integrations);
  const { files: found } = await files.urlReader.search(url);
  for (const file of found.slice(0, MAX_FILES)) {
    const content = await file.content();
    if (content.length > MAX_BYTES) {
      context.logger.warn(
        `${file.url} has ${content.length} bytes, at most ${MAX_BYTES} are read`,
      );
      continue;
    }
    const applied = await applyDefinitions(
      context,
      caller,
      { text: content.toString('utf8'), dryRun: false },
      { source: 'catalog', namespace: namespaceOf(entityRef), entityRef },
    );
    for (const { state, line, detail } of applied) {
      if (state !== 'refused') continue;
      context.logger.warn(`${file.url}, line ${line}: ${detail}`);
    }
  }
}

/**
 * Brings drafts in line with the files that services name by annotation. A service whose files cannot be read is left as it
 * is, and does not stop the others.
 *
 * @returns how many services were read
 */
export async function syncDefinitions(
  context: ServiceContext,
  files: DefinitionFiles,
  signal?: AbortSignal,
): Promise<number> {
  const credentials = await context.auth.getOwnServiceCredentials();
  const caller = { credentials, actor: 'service:plugin:hone-experiments' };
  const { items } = await context.catalog.getEntities(
    {
      filter: {
        [`metadata.annotations.${ANNOTATION_EXPERIMENTS}`]:
          CATALOG_FILTER_EXISTS,
      },
      fields: ['kind', 'metadata'],
      limit: MAX_ENTITIES,
    },
    { credentials },
  );
  let read = 0;
  for (const entity of items) {
    if (signal?.aborted) break;
    try {
      await syncEntity(context, caller, files, entity);
      read += 1;
    } catch (error) {
      context.logger.warn(
        `Experiments of ${stringifyEntityRef(entity)} were not read: ${error}`,
      );
    }
  }
  return read;
}
