import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { ButtonLink } from '@backstage/ui';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { isPossible, whyNot } from '../ideaActions';

/** The first useful thing about an idea: try it, or open what tries it already. */
export function TryAction(props: {
  idea: Idea;
  /** Where a blocked act says why: beside it, or on press. Default `popover`. */
  placement?: 'inline' | 'popover';
  /** Whether it is the first thing to do where it stands. Default false. */
  primary?: boolean;
}) {
  const { idea, placement = 'popover', primary } = props;
  const variant = primary ? 'primary' : 'secondary';
  const t = useT();
  const links = useLinks();
  const running = idea.experiments.at(-1);
  if (running) {
    return (
      <ButtonLink
        size="small"
        variant={variant}
        href={links.experiment(running.key)}
        aria-label={t('backlog.openExperiment', running)}
      >
        {t('open')}
      </ButtonLink>
    );
  }
  if (!isPossible(idea, 'try')) return null;
  const blocked = whyNot(idea, 'try');
  if (blocked) {
    return (
      <WhyNot
        action={t('backlog.try')}
        whyNot={blocked}
        placement={placement}
        size="small"
        onPress={() => {}}
      />
    );
  }
  return (
    <ButtonLink
      size="small"
      variant={variant}
      href={links.wizard({
        from: `idea:${idea.key}`,
        service: idea.entityRef ?? undefined,
      })}
      aria-label={t('backlog.tryIdea', { key: idea.key, title: idea.title })}
    >
      {t('backlog.try')}
    </ButtonLink>
  );
}
