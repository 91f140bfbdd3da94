import { QueryClient } from '@tanstack/react-query';
import { HoneApiError } from '@hone/common';

/** An answer that asking again will not change. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof HoneApiError && error.status >= 400 && error.status < 500
  );
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Every page asks for precomputed summaries, so a short age is cheap and keeps tabs of a browser alike.
        staleTime: 15_000,
        retry: (count, error) => !isFinal(error) && count < 2,
      },
    },
  });
}

/** Shared by everything the plugin mounts, so that a tab and a card of one page ask once. */
export const queryClient = createQueryClient();
