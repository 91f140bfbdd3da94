import type { UnassignedDeliveries } from '@hone/backstage-plugin-metrics-common';

/** Names that YAML takes as they are. */
const PLAIN = /^[A-Za-z][\w./-]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}

function annotation({ named, repository }: UnassignedDeliveries) {
  if (named) return `hone.dev/delivery-names: ${quoted(named)}`;
  const github = /^github\.com\/([^/]+\/[^/]+)$/.exec(repository);
  return github
    ? `github.com/project-slug: ${quoted(github[1])}`
    : `backstage.io/source-location: ${quoted(`url:https://${repository}/`)}`;
}

/** The lines of a catalog file that give what is unassigned to a service. */
export function annotationLines(unassigned: UnassignedDeliveries): string {
  return ['metadata:', '  annotations:', `    ${annotation(unassigned)}`].join(
    '\n',
  );
}
