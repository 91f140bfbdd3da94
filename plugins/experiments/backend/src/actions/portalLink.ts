import type { ServiceContext } from '../service/context';

/** Address of a page of the portal; only its path where the portal does not say where it is. */
export function portalLink(context: ServiceContext, path: string): string {
  const base = context.settings.portalUrl?.replace(/\/$/, '') ?? '';
  return `${base}${path}`;
}

/** Address of the library with one learning. */
export function learningLink(context: ServiceContext, key: string): string {
  return portalLink(
    context,
    `/experiments/learnings?q=${encodeURIComponent(key)}`,
  );
}

/** Address of an experiment's page. */
export function experimentLink(context: ServiceContext, key: string): string {
  return portalLink(context, `/experiments/${encodeURIComponent(key)}`);
}
