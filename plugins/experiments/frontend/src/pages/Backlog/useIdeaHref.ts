import { useLocation } from 'react-router-dom';

/** Address of an idea's details above the list as it is filtered now. */
export function useIdeaHref(): (key: string) => string {
  const { pathname, search } = useLocation();
  return key => {
    const params = new URLSearchParams(search);
    params.set('idea', key);
    return `${pathname}?${params}`;
  };
}
