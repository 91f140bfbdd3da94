type Operation = { responses: Record<string, unknown> };

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch']);

/** The body that Backstage's shared error handler writes. */
const REFUSAL = {
  description: 'A refusal with a sentence',
  content: { 'application/json': { schema: { type: 'object' } } },
};

/**
 * The contract as a validator inside the plugin has to see it: its URLs lack the mount path that the contract names as
 * the server, and every operation may be refused.
 */
export function mountedSpec<T extends { paths: object }>(spec: T): T {
  const paths = Object.entries(spec.paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item as Record<string, Operation>).map(([key, value]) => [
        key,
        METHODS.has(key)
          ? { ...value, responses: { ...value.responses, default: REFUSAL } }
          : value,
      ]),
    ),
  ]);
  return {
    ...spec,
    servers: [{ url: '/' }],
    paths: Object.fromEntries(paths),
  };
}
