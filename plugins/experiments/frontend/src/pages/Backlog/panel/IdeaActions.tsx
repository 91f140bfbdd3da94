import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { Flex } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useBacklogPage, type BacklogDialog } from '../backlogPage';
import { TryAction } from '../cells/TryAction';
import { VoteButton } from '../cells/VoteButton';
import { isPossible, whyNot, type IdeaAction } from '../ideaActions';
import { useMoveBack } from '../useMoveBack';
import styles from '../Backlog.module.css';

const TRANSITIONS = ['commit', 'drop', 'reopen'] as const;

/** What can be done from the details: buttons instead of a menu, which a panel would cover. */
export function IdeaActions(props: { idea: Idea }) {
  const { idea } = props;
  const t = useT();
  const { ask } = useBacklogPage();
  const moveBack = useMoveBack(idea);
  const act = (action: IdeaAction, label: string, onPress: () => void) =>
    isPossible(idea, action) && (
      <WhyNot
        key={label}
        action={label}
        whyNot={whyNot(idea, action)}
        size="small"
        onPress={onPress}
      />
    );
  const asking = (dialog: BacklogDialog) => () => ask(dialog);
  return (
    <Flex align="center" gap="2" className={styles.wrap}>
      <TryAction idea={idea} placement="inline" primary />
      <VoteButton idea={idea} placement="inline" />
      {act('edit', t('backlog.menu.edit'), asking({ kind: 'edit', idea }))}
      {act(
        'move',
        t('backlog.menu.moveTo'),
        asking({ kind: 'move', idea, place: null }),
      )}
      {idea.moved && act('move', t('backlog.menu.moveBack'), moveBack)}
      {act(
        'merge',
        t('backlog.menu.merge'),
        asking({ kind: 'merge', ideas: [idea] }),
      )}
      {TRANSITIONS.map(action =>
        act(
          action,
          t(`backlog.menu.${action}`),
          asking({ kind: 'transition', idea, action }),
        ),
      )}
    </Flex>
  );
}
