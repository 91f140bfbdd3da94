import type { ExperimentsApi } from '@hone/backstage-plugin-experiments-common';

/** An import takes as many documents at once. */
export const MAX_DOCUMENTS = 100;
const AT_ONCE = 4;

/** One text with a document per experiment, in the order of the keys; few are asked for at the same time. */
export async function exportYaml(
  api: Pick<ExperimentsApi, 'export'>,
  keys: readonly string[],
): Promise<string> {
  const documents: string[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    documents.push(
      ...(await Promise.all(some.map(key => api.export(key, 'yaml')))),
    );
  }
  return documents
    .map(document => (document.endsWith('\n') ? document : `${document}\n`))
    .join('---\n');
}
