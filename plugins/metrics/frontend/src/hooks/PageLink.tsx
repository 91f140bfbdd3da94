import { createContext, type ReactNode } from 'react';

/** Where the organization's page is; null where the app's route resolution knows. */
export const PageLinkContext = createContext<string | null>(null);

/** Names the place of the page in apps that do not resolve our routes, the legacy ones. */
export function PageLink(props: { path: string; children: ReactNode }) {
  return (
    <PageLinkContext.Provider value={props.path}>
      {props.children}
    </PageLinkContext.Provider>
  );
}
