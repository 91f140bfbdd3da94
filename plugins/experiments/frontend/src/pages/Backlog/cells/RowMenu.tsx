import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useT } from '../../../hooks/useT';
import { useBacklogPage, type MovePlace } from '../backlogPage';
import { isPossible } from '../ideaActions';
import { useMoveBack } from '../useMoveBack';

/** The ideas beside one in the list, for moves by one place. */
export interface Neighbors {
  above?: Idea;
  below?: Idea;
}

const TRANSITIONS = ['commit', 'drop', 'reopen'] as const;

/** Everything that can be done with an idea, by keyboard. */
export function RowMenu(props: { idea: Idea; neighbors: Neighbors }) {
  const { idea, neighbors } = props;
  const t = useT();
  const { ask } = useBacklogPage();
  const moveBack = useMoveBack(idea);
  const { above, below } = neighbors;
  const move = (place: MovePlace | null) => ask({ kind: 'move', idea, place });
  const canMove = isPossible(idea, 'move');
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="tertiary"
        size="small"
        icon={<RiMore2Line aria-hidden />}
        aria-label={t('backlog.more', { key: idea.key })}
      />
      <Menu>
        {canMove && (
          <MenuItem onAction={() => move(placeBeside(neighbors))}>
            {t('backlog.menu.moveTo')}
          </MenuItem>
        )}
        {canMove && above && (
          <MenuItem onAction={() => move({ side: 'before', neighbor: above })}>
            {t('backlog.menu.moveUp')}
          </MenuItem>
        )}
        {canMove && below && (
          <MenuItem onAction={() => move({ side: 'after', neighbor: below })}>
            {t('backlog.menu.moveDown')}
          </MenuItem>
        )}
        {canMove && idea.moved && (
          <MenuItem onAction={moveBack}>{t('backlog.menu.moveBack')}</MenuItem>
        )}
        {isPossible(idea, 'edit') && (
          <MenuItem onAction={() => ask({ kind: 'factors', idea })}>
            {t('backlog.menu.factors')}
          </MenuItem>
        )}
        {isPossible(idea, 'edit') && (
          <MenuItem onAction={() => ask({ kind: 'edit', idea })}>
            {t('backlog.menu.edit')}
          </MenuItem>
        )}
        {isPossible(idea, 'merge') && (
          <MenuItem onAction={() => ask({ kind: 'merge', ideas: [idea] })}>
            {t('backlog.menu.merge')}
          </MenuItem>
        )}
        {TRANSITIONS.filter(action => isPossible(idea, action)).map(action => (
          <MenuItem
            key={action}
            onAction={() => ask({ kind: 'transition', idea, action })}
          >
            {t(`backlog.menu.${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function placeBeside({ above, below }: Neighbors): MovePlace | null {
  if (above) return { side: 'before', neighbor: above };
  return below ? { side: 'after', neighbor: below } : null;
}
