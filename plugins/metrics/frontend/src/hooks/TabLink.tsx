import { createContext, type ReactNode } from 'react';

/** Where the tab of the service is; null where the app's route resolution knows. */
export const TabLinkContext = createContext<string | null>(null);

/** Names the place of the tab in apps that do not resolve our routes, the legacy ones. */
export function TabLink(props: { path: string; children: ReactNode }) {
  return (
    <TabLinkContext.Provider value={props.path}>
      {props.children}
    </TabLinkContext.Provider>
  );
}
