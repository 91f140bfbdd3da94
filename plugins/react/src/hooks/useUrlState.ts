import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { UrlParam } from './urlParams';

/**
 * The parameters a page keeps in the URL.
 *
 * @public
 */
export type UrlSchema = Record<string, UrlParam<any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- each parameter has its own type, inferred by UrlState

/**
 * The values of a {@link UrlSchema}.
 *
 * @public
 */
export type UrlState<S extends UrlSchema> = {
  [K in keyof S]: S[K] extends UrlParam<infer T> ? T : never;
};

/** Reads a state from a query string. */
export function readUrlState<S extends UrlSchema>(
  schema: S,
  search: string,
): UrlState<S> {
  const params = new URLSearchParams(search);
  const entries = Object.entries(schema).map(([name, param]) => {
    const text = params.get(name);
    const value = text === null ? undefined : param.parse(text);
    return [name, value === undefined ? param.initial : value];
  });
  return Object.fromEntries(entries) as UrlState<S>;
}

/** Writes a change into a query string; unknown parameters stay, defaults vanish. */
export function writeUrlState<S extends UrlSchema>(
  schema: S,
  search: string,
  patch: Partial<UrlState<S>>,
): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(patch)) {
    const param = schema[name];
    const text = param.serialize(value);
    if (text === param.serialize(param.initial)) params.delete(name);
    else params.set(name, text);
  }
  return params.toString();
}

/**
 * State in the URL: filters, sort, tab, range and selection survive reload and can be shared.
 * Several parameters of one patch make one history entry. Pass a schema defined outside the component.
 *
 * @example
 * ```tsx
 * const SCHEMA = { q: textParam(), range: choiceParam(['30d', '90d', '12m'], '90d') };
 * const [url, setUrl] = useUrlState(SCHEMA);
 * setUrl({ range: '30d' });
 * ```
 * @public
 */
export function useUrlState<S extends UrlSchema>(
  schema: S,
): [
  state: UrlState<S>,
  setState: (
    patch: Partial<UrlState<S>>,
    options?: { history?: 'push' | 'replace' },
  ) => void,
] {
  const location = useLocation();
  const navigate = useNavigate();
  // Two changes in one tick must both survive, though the location has not moved yet.
  const latest = useRef(location);
  useEffect(() => {
    latest.current = location;
  }, [location]);

  const state = useMemo(
    () => readUrlState(schema, location.search),
    [schema, location.search],
  );

  const setState = useCallback(
    (
      patch: Partial<UrlState<S>>,
      options: { history?: 'push' | 'replace' } = {},
    ) => {
      const { pathname, search, hash } = latest.current;
      const next = writeUrlState(schema, search, patch);
      if (next === new URLSearchParams(search).toString()) return;
      const typed = Object.keys(patch).every(
        name => schema[name].history === 'replace',
      );
      const history = options.history ?? (typed ? 'replace' : 'push');
      latest.current = { ...latest.current, search: next ? `?${next}` : '' };
      navigate(
        { pathname, search: latest.current.search, hash },
        { replace: history === 'replace' },
      );
    },
    [navigate, schema],
  );

  return [state, setState];
}
