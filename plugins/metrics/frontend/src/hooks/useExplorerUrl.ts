import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  readExplorerUrl,
  writeExplorerUrl,
  type ExplorerState,
} from '../pages/MetricExplorer/url/explorerUrl';

export type SetExplorerUrl = (patch: Partial<ExplorerState>) => void;

/**
 * The state of the explorer, kept in the address. `useUrlState` reads one value of a name, and services are several.
 * A mark replaces the entry of the history, everything else makes one.
 */
export function useExplorerUrl(): [ExplorerState, SetExplorerUrl] {
  const location = useLocation();
  const navigate = useNavigate();
  // Two changes in one tick must both survive, though the location has not moved yet.
  const latest = useRef(location);
  useEffect(() => {
    latest.current = location;
  }, [location]);
  const state = useMemo(
    () => readExplorerUrl(location.search),
    [location.search],
  );
  const setState = useCallback<SetExplorerUrl>(
    patch => {
      const { pathname, search, hash } = latest.current;
      const query = writeExplorerUrl(search, patch);
      if (query === new URLSearchParams(search).toString()) return;
      latest.current = { ...latest.current, search: query && `?${query}` };
      navigate(
        { pathname, search: latest.current.search, hash },
        { replace: Object.keys(patch).every(name => name === 'mark') },
      );
    },
    [navigate],
  );
  return [state, setState];
}
