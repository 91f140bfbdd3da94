import { createHash } from 'node:crypto';
import { parseEntityRef } from '@backstage/catalog-model';
import type { AnnotationKind } from '@hone/backstage-plugin-metrics-node';
import type { AnnotationBody } from '../../store/annotations/AnnotationStore';
import type { DeliveryFact } from '../../store/delivery/types';

type Body = Record<string, any>;

/** What an annotation says before anything is stored. */
export interface DeliveryAnnotation {
  key: string;
  kind: AnnotationKind;
  entityRef: string;
  body: AnnotationBody;
}

function keyOf(kind: string, fact: DeliveryFact): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([fact.source, fact.externalId]))
    .digest('hex');
  return `${kind}-${digest.slice(0, 32)}`;
}

function versionOf({ sha, digest }: Body): string | null {
  return sha?.slice(0, 12) ?? digest?.slice(0, 19) ?? null;
}

function toDeployment(
  fact: DeliveryFact,
  service: string,
): DeliveryAnnotation | null {
  const fields: Body = fact.body;
  if (fields.status !== 'succeeded') return null;
  const version = versionOf(fields);
  const finishedAt = new Date(fact.at).toISOString();
  return {
    key: keyOf('deployment', fact),
    kind: 'deployment',
    entityRef: fact.entityRef,
    body: {
      service,
      title: `Deployment of ${service}${version ? ` ${version}` : ''}`,
      text: `to ${fields.environment}`,
      tags: ['deployment'],
      from: finishedAt,
      until: null,
      url: fields.url ?? null,
      deployment: {
        startedAt: finishedAt,
        finishedAt,
        environment: fields.environment,
        version,
        commit: fields.sha ?? null,
        repositoryUrl: fact.repository ? `https://${fact.repository}` : null,
      },
    },
  };
}

function toFlagChange(fact: DeliveryFact, service: string): DeliveryAnnotation {
  const fields: Body = fact.body;
  return {
    key: keyOf('flag-change', fact),
    kind: 'flag-change',
    entityRef: fact.entityRef,
    body: {
      service,
      title: `Flag ${fields.flag} changed`,
      text: '',
      tags: ['flag-change'],
      from: new Date(fact.at).toISOString(),
      until: null,
      url: null,
    },
  };
}

/** What dashboards show of a deployment or a flag change; null for what is not complete, or belongs to no service. */
export function toDeliveryAnnotation(
  fact: DeliveryFact,
): DeliveryAnnotation | null {
  if (fact.entityRef === '') return null;
  const { name } = parseEntityRef(fact.entityRef);
  if (fact.kind === 'deployment') return toDeployment(fact, name);
  return fact.kind === 'flag-change' ? toFlagChange(fact, name) : null;
}
