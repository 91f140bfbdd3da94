import { parseEntityRef } from '@backstage/catalog-model';

/** Lines of a catalog file that name a service as other tools do. */
export function annotationExample(entityRef: string): string {
  const { name } = parseEntityRef(entityRef);
  return [
    'metadata:',
    `  name: ${name}`,
    '  annotations:',
    `    hone.dev/delivery-names: ${name}-prod, shop/${name}`,
  ].join('\n');
}

/** A call that pushes one deployment of a service, an hour before an instant. */
export function pushExample(entityRef: string, before: string): string {
  const at = new Date(Date.parse(before) - 3_600_000).toISOString();
  const event = {
    kind: 'deployment',
    id: 'run-4711',
    version: at,
    service: entityRef,
    environment: 'production',
    status: 'succeeded',
    at,
    sha: '4f2c9a1d',
  };
  const body = JSON.stringify({ source: 'ci', items: [event] }, null, 2);
  return [
    'curl -X POST "$PORTAL/api/hone-metrics/delivery/events" \\',
    '  -H "Authorization: Bearer $TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '${body}'`,
  ].join('\n');
}

/** Settings of the Git connector. */
export function gitExample(): string {
  return [
    '# packages/backend/src/index.ts',
    "# backend.add(import('@hone/backstage-plugin-metrics-backend-module-git'));",
    'hone:',
    '  metrics:',
    '    git:',
    '      - id: shop',
    '        url: https://github.com/acme/shop.git',
  ].join('\n');
}
