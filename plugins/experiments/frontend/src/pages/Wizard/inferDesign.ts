import type { Entity } from '@backstage/catalog-model';
import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';

const AB =
  /\b(a\/b|ab test|variant|feature flag|flag|split|half of the (users|customers)|share of the (users|customers)|Variante)\b/i;
const CANARY =
  /\b(canary|roll-?out|pods?|traffic|percent of requests|blue\/green|Rollout)\b/i;
const CANARY_ANNOTATIONS = [
  'argo-rollouts',
  'argoproj.io',
  'flagger.app',
  'argocd/app-name',
];

/**
 * The design that the text and the catalog speak of. It is a proposal, so plain words beat cleverness.
 */
export function inferDesign(
  text: string,
  entity?: Pick<Entity, 'metadata'>,
): ExperimentDesign {
  if (AB.test(text)) return 'ab';
  if (CANARY.test(text)) return 'canary';
  const annotations = Object.keys(entity?.metadata.annotations ?? {});
  const rollout = annotations.some(key =>
    CANARY_ANNOTATIONS.some(known => key.includes(known)),
  );
  return rollout ? 'canary' : 'process';
}
