import { useShortcut } from '../../hooks/useShortcut';
import {
  COMMENT_ID,
  DECISION_ID,
  TABS,
  type ExperimentTab,
} from './experimentUrl';
import { useFocusLater } from './useFocusLater';

/**
 * The keys of the page: 1 to 4 for its tabs, w for why, d to decide, c to comment.
 *
 * @returns how the page itself leads to the decision
 */
export function usePageKeys(options: {
  openTab: (tab: ExperimentTab) => void;
  openWhy: () => void;
}): { toDecision: () => void } {
  const { openTab, openWhy } = options;
  const focusLater = useFocusLater();
  const toDecision = () => {
    openTab('overview');
    focusLater(DECISION_ID);
  };
  useShortcut('1', () => openTab(TABS[0]));
  useShortcut('2', () => openTab(TABS[1]));
  useShortcut('3', () => openTab(TABS[2]));
  useShortcut('4', () => openTab(TABS[3]));
  useShortcut('w', openWhy);
  useShortcut('d', toDecision);
  useShortcut('c', () => {
    openTab('activity');
    focusLater(COMMENT_ID);
  });
  return { toDecision };
}
