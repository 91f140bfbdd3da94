import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { ToggleButton } from '@backstage/ui';
import { RiThumbUpFill, RiThumbUpLine } from '@remixicon/react';
import { useT } from '../../../hooks/useT';
import { isPossible, whyNot } from '../ideaActions';
import { useVote } from '../useVote';

/** The own vote, on or off, with the number of all; blocked votes say why. */
export function VoteButton(props: {
  idea: Idea;
  /** Where a blocked act says why: beside it, or on press. Default `popover`. */
  placement?: 'inline' | 'popover';
}) {
  const { idea, placement = 'popover' } = props;
  const t = useT();
  const vote = useVote();
  const blocked = whyNot(idea, 'vote');
  if (!isPossible(idea, 'vote')) return <>{String(idea.votes)}</>;
  if (blocked) {
    return (
      <WhyNot
        action={t('backlog.votes', { count: idea.votes })}
        whyNot={blocked}
        placement={placement}
        size="small"
        onPress={() => {}}
      />
    );
  }
  return (
    <ToggleButton
      size="small"
      isSelected={idea.voted}
      isDisabled={vote.isPending}
      onChange={wanted => vote.mutate({ key: idea.key, vote: wanted })}
      iconStart={
        idea.voted ? (
          <RiThumbUpFill aria-hidden />
        ) : (
          <RiThumbUpLine aria-hidden />
        )
      }
      aria-label={t('backlog.voteFor', { key: idea.key, count: idea.votes })}
    >
      {String(idea.votes)}
    </ToggleButton>
  );
}
