import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { Dashboard } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import { throwLasting, type GrafanaClient } from '../client/GrafanaClient';
import type { GrafanaConfig } from '../config/GrafanaConfig';
import { serviceName } from '../query/serviceSelector';
import { tagSelector } from './tagSelector';

const SELECTOR_ANNOTATION = 'grafana/dashboard-selector';
const UIDS_ANNOTATION = 'hone.dev/grafana-dashboards';
const UID = /^[\w-]{1,40}$/;
const MOST = 50;
const LONGEST_TITLE = 500;

const hitSchema = z.object({
  uid: z.string().regex(UID),
  title: z.string().catch(''),
  url: z.string().catch(''),
  folderTitle: z.string().nullish().catch(null),
});

type Hit = z.output<typeof hitSchema>;
type Search = Record<string, string[]>;

function uidsOf(text: string): string[] {
  const uids = text
    .split(',')
    .map(uid => uid.trim())
    .filter(uid => uid !== '');
  const wrong = uids.find(uid => !UID.test(uid));
  if (wrong !== undefined || uids.length > MOST) {
    throw new InputError(
      `The annotation ${UIDS_ANNOTATION} has to be a list of at most ${MOST} uids of dashboards, but ${text.slice(
        0,
        100,
      )} was given`,
    );
  }
  return uids;
}

/** What to search for: named dashboards, those of the annotation's tags, those of the service's own tag. */
function searchesFor(entity: Entity, dashboardTag: string): Search[] {
  const annotations = entity.metadata.annotations ?? {};
  const uids = uidsOf(annotations[UIDS_ANNOTATION] ?? '');
  const selector = annotations[SELECTOR_ANNOTATION];
  const alternatives = selector
    ? tagSelector(selector, SELECTOR_ANNOTATION)
    : [];
  const own = dashboardTag.replaceAll('$service', () => serviceName(entity));
  return [
    ...(uids.length > 0 ? [{ dashboardUIDs: uids }] : []),
    ...[...alternatives, [own]].map(tag => ({ tag })),
  ];
}

/** Grafana's own path may begin with a sub-path that the public address has already. */
function linkTo({ uid, url }: Hit, { publicUrl, orgId }: GrafanaConfig) {
  const slug = /\/d\/[^/?#]+\/([^/?#]+)/.exec(url)?.[1];
  const path = [publicUrl, 'd', uid, ...(slug ? [slug] : [])].join('/');
  return orgId === undefined ? path : `${path}?orgId=${orgId}`;
}

/**
 * Dashboards of a service, those that are named first; at most 50.
 *
 * @throws InputError when an annotation is at fault
 * @throws ServiceUnavailableError when Grafana does not answer
 */
export async function findDashboards(
  entity: Entity,
  options: {
    client: GrafanaClient;
    config: GrafanaConfig;
    signal: AbortSignal;
  },
): Promise<Dashboard[]> {
  const { client, config, signal } = options;
  const found = new Map<string, Dashboard>();
  for (const search of searchesFor(entity, config.dashboardTag)) {
    const answer = await client
      .ask(
        {
          path: '/api/search',
          query: { ...search, type: 'dash-db', limit: MOST },
          signal,
        },
        { doing: 'search dashboards', permission: 'dashboards:read' },
      )
      .catch(throwLasting);
    for (const given of client.parse(z.array(z.unknown()), answer)) {
      const hit = hitSchema.safeParse(given).data;
      if (!hit || found.has(hit.uid) || found.size >= MOST) continue;
      found.set(hit.uid, {
        title: (hit.title || hit.uid).slice(0, LONGEST_TITLE),
        url: linkTo(hit, config),
        folder: hit.folderTitle || null,
      });
    }
  }
  return [...found.values()];
}
