import { useLocation } from 'react-router-dom';

/** Address of a review beside the list as it is shown now. */
export function useReviewHref(): (key: string) => string {
  const { pathname, search } = useLocation();
  return key => {
    const params = new URLSearchParams(search);
    params.set('id', key);
    return `${pathname}?${params}`;
  };
}
