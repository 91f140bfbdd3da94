import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { cut, toIso } from '@hone/backstage-plugin-metrics-node';
import { createHash } from 'node:crypto';

const LONGEST_ID = 200;
const KEPT = 120;

/** A tag that stands for a deployment. */
export interface Release {
  tag: string;
  service: string;
  repository: string;
  sha: string;
  at: number;
  version: number;
  unplanned: boolean;
}

function idOf(tag: string): string {
  const id = `tag/${tag}`;
  if (id.length <= LONGEST_ID) return id;
  const hash = createHash('sha256').update(tag).digest('hex');
  return `${cut(id, KEPT)}~${hash}`;
}

/**
 * The event of a tag: by convention what is tagged went to production when it was tagged.
 */
export function toDeployment(release: Release): DeliveryEvent {
  return {
    kind: 'deployment',
    id: idOf(release.tag),
    version: toIso(release.version),
    service: release.service,
    repository: release.repository,
    environment: 'production',
    status: 'succeeded',
    at: toIso(release.at),
    sha: release.sha,
    ...(release.unplanned && { unplanned: true }),
  };
}
