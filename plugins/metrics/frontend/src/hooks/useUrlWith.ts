import { useLocation } from 'react-router-dom';

/** The address of this page with other parameters; null takes one away. */
export function useUrlWith(): (
  changes: Record<string, string | null>,
) => string {
  const { pathname, search } = useLocation();
  return changes => {
    const params = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) params.delete(name);
      else params.set(name, value);
    }
    const query = params.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
}
