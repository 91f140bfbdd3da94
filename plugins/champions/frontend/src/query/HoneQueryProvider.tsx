import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryClient } from './queryClient';

/**
 * Wraps each mounted root. A plugin wrapper of the framework would load the query library on every catalog page, also
 * where no tab of this plugin is open.
 */
export function HoneQueryProvider(props: {
  children: ReactNode;
  client?: QueryClient;
}) {
  return (
    <QueryClientProvider client={props.client ?? queryClient}>
      {props.children}
    </QueryClientProvider>
  );
}
