import { toastApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/** A short note that something is done. Legacy apps have no toasts; there the page itself shows the new state. */
export function useToast(): (title: string) => void {
  const toasts = useApiHolder().get(toastApiRef);
  return useCallback(
    title => {
      toasts?.post({ title, status: 'success', timeout: 5000 });
    },
    [toasts],
  );
}
