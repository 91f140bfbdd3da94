import type { SavedView } from '@hone/backstage-plugin-experiments-common';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { viewIdOf, viewQuery, viewSearch } from './viewQuery';

/**
 * The view that the address names. An address that names a view and nothing else, as people send it to each other, gets the
 * view's filters once; taking them off afterwards is left alone.
 */
export function useOpenedView(
  views: readonly SavedView[] | undefined,
): SavedView | 'missing' | null {
  const { search } = useLocation();
  const navigate = useNavigate();
  const filled = useRef<string | null>(null);
  const id = viewIdOf(search);
  const view = views?.find(one => one.id === id);
  useEffect(() => {
    if (!view || filled.current === view.id) return;
    filled.current = view.id;
    if (viewQuery(search) === '' && view.query !== '') {
      navigate({ search: viewSearch(view) }, { replace: true });
    }
  }, [view, search, navigate]);
  if (!id || !views) return null;
  return view ?? 'missing';
}
