import type { SentenceParams } from './templates';

/**
 * Puts parameters into a template and begins it with a capital.
 */
export function fillTemplate(template: string, params: SentenceParams): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name) =>
    String(params[name] ?? ''),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
