const PREFIX = /^(url|dir|file):/;

/** Addresses write a space of a name as %20, annotations as a space. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A repository under one name however it is written: "github.com/acme/cart" for an address with or without protocol,
 * user, ".git" and path into the tree.
 */
export function normalizeRepository(text: string): string {
  const address = text
    .trim()
    .replace(PREFIX, '')
    .replace(/^git@([^:]+):/, '$1/')
    .replace(/^[a-z+]+:\/\/(?:[^@/]*@)?/i, '');
  const tree = address.search(/\/(?:-\/)?(?:tree|blob|src)\//);
  const root = tree < 0 ? address : address.slice(0, tree);
  return decoded(root.replace(/[?#].*$/, ''))
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

/**
 * The repository that the annotations of an entity name, or an empty text.
 */
export function repositoryOf(annotations: Record<string, string>): string {
  const github = annotations['github.com/project-slug'];
  if (github) return normalizeRepository(`github.com/${github}`);
  const azure = annotations['dev.azure.com/project-repo'];
  if (azure) {
    const [project, repository] = azure.split('/');
    const host = annotations['dev.azure.com/host-org'] ?? 'dev.azure.com';
    return normalizeRepository(`${host}/${project}/_git/${repository}`);
  }
  const source = annotations['backstage.io/source-location'] ?? '';
  return source.startsWith('url:') ? normalizeRepository(source) : '';
}
