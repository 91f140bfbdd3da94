const MAX_SHOWN = 100;

/**
 * What a schema says about a setting, as zod tells it; its message goes on after the name of the field, as in "has to be a
 * number".
 *
 * @public
 */
export interface SettingIssue {
  code?: string;
  path: readonly PropertyKey[];
  message: string;
  /** Names that are not known, with the code `unrecognized_keys`. */
  keys?: readonly string[];
}

/**
 * Says in a sentence what is wrong with a setting: where, what was expected and, unless it may hold a secret, what was
 * given.
 *
 * @param given - all settings of the source
 * @param path - where they stand, such as `hone.metrics.git[0]`
 * @param hidden - settings of which nothing is repeated, neither a value nor a name below them
 * @public
 */
export function settingSentence(
  issue: SettingIssue,
  given: unknown,
  path: string,
  hidden: readonly string[],
): string {
  const field = [path, ...issue.path.map(String)].join('.');
  const isHidden = hidden.includes(String(issue.path[0]));
  if (issue.code === 'unrecognized_keys') {
    return isHidden
      ? `${field} has a setting that it does not know`
      : `${field} has no setting "${issue.keys?.[0]}"`;
  }
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  );
  if (value === undefined) return `${field} is missing: it ${issue.message}`;
  if (isHidden) return `${field} ${issue.message}`;
  const shown = (JSON.stringify(value) ?? typeof value).slice(0, MAX_SHOWN);
  return `${field} ${issue.message}, but ${shown} was given`;
}
