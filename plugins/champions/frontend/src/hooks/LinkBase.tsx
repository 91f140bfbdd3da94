import { createContext, type ReactNode } from 'react';

/** Where the pages are mounted; null where the app's route resolution knows. */
export const LinkBaseContext = createContext<string | null>(null);

/** Names the place of the pages in apps that do not resolve our routes, the legacy ones. */
export function LinkBase(props: { path: string; children: ReactNode }) {
  return (
    <LinkBaseContext.Provider value={props.path}>
      {props.children}
    </LinkBaseContext.Provider>
  );
}
