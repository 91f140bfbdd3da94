import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { createContext, useContext } from 'react';

/** A dialog of the backlog, with what it is about. */
export type BacklogDialog =
  | { kind: 'add' }
  | { kind: 'edit'; idea: Idea }
  | { kind: 'factors'; idea: Idea }
  | { kind: 'move'; idea: Idea; place: MovePlace | null }
  | { kind: 'merge'; ideas: Idea[]; into?: IdeaChoice }
  | { kind: 'transition'; idea: Idea; action: 'commit' | 'drop' | 'reopen' }
  | { kind: 'quota'; share: number | null };

/** Where a move begins: above or below another idea. */
export interface MovePlace {
  side: 'before' | 'after';
  neighbor: IdeaChoice;
}

/** Key and title of an idea. */
export interface IdeaChoice {
  key: string;
  title: string;
}

/** What every part of the backlog may ask of the page. */
interface BacklogPage {
  /** Opens a dialog. */
  ask: (dialog: BacklogDialog) => void;
  /** Says that something without a dialog of its own did not happen; null takes the message away. */
  fail: (failure: { key: string; error: unknown } | null) => void;
}

const BacklogPageContext = createContext<BacklogPage | null>(null);

export const BacklogPageProvider = BacklogPageContext.Provider;

export function useBacklogPage(): BacklogPage {
  const page = useContext(BacklogPageContext);
  if (!page) throw new Error('Parts of the backlog need its page around them');
  return page;
}
