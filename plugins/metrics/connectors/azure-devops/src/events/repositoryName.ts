const PROTOCOL = /^[a-z+]+:\/\/(?:[^@/]*@)?/i;

/** Whether Azure itself hosts the repository. */
export function isHostedByAzure(type: string | undefined): boolean {
  return type === 'TfsGit';
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** An address without protocol, user and the like. */
function plain(url: string): string {
  return url
    .replace(PROTOCOL, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

/**
 * The name by which services are found of a repository that Azure hosts.
 *
 * @param prefix - such as `dev.azure.com/acme`
 */
export function azureRepository(
  prefix: string,
  project: string,
  repository: string,
): string {
  return `${prefix}/${project}/_git/${repository}`;
}

/** An organisation has had several addresses; runs may have another than the configured one. */
function isOrganisation(path: string, configured: string): boolean {
  return (
    path === configured ||
    /^dev\.azure\.com\/[^/]+$/.test(path) ||
    /^[^/]+\.visualstudio\.com(?:\/defaultcollection)?$/.test(path)
  );
}

/**
 * The same from an address such as `https://acme@dev.azure.com/acme/shop/_git/cart`; undefined when it is none. Where the
 * project is missing it has the name of the repository.
 *
 * @param organisation - host and path of the organisation or collection
 */
function fromAddress(
  url: string,
  context: { organisation: string; prefix: string },
): string | undefined {
  const segments = plain(url).split('/').map(decoded);
  const mark = segments.indexOf('_git');
  const repository = segments[mark + 1];
  if (mark < 1 || !repository) return undefined;
  const last = segments[mark - 1];
  const isRoot = isOrganisation(
    segments.slice(0, mark).join('/').toLowerCase(),
    context.organisation.toLowerCase(),
  );
  return azureRepository(
    context.prefix,
    isRoot ? repository : last,
    repository,
  );
}

/**
 * The name of the repository that a run built, as services name it in their annotations; undefined when the run does not
 * say enough.
 */
export function repositoryName(
  repository:
    | { id?: string; type?: string; name?: string; url?: string }
    | undefined,
  context: { organisation: string; prefix: string },
): string | undefined {
  if (!repository) return undefined;
  const { id, type, url } = repository;
  if (isHostedByAzure(type)) return url && fromAddress(url, context);
  if (url && /^https?:/i.test(url)) return plain(url);
  if (type === 'GitHub' && id?.includes('/')) return `github.com/${id}`;
  return undefined;
}

/** The last part of a repository's name. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
