import { createContext, type ReactNode } from 'react';

/** Where the pages of the plugin are; null where the app's route resolution knows. */
export const PagesBaseContext = createContext<string | null>(null);

/** Names the place of the pages in apps that do not resolve our routes, the legacy ones. */
export function PagesBase(props: { path: string; children: ReactNode }) {
  return (
    <PagesBaseContext.Provider value={props.path}>
      {props.children}
    </PagesBaseContext.Provider>
  );
}
