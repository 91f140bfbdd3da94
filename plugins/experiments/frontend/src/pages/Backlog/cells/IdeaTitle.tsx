import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { SimulatedChip, WordChip } from '@hone/react';
import { Link } from '@backstage/ui';
import { ServiceName } from '../../../components/ServiceName';
import { useT } from '../../../hooks/useT';
import styles from '../Backlog.module.css';
import { useIdeaHref } from '../useIdeaHref';
import { IdeaNotes } from './IdeaNotes';

/** Key and title, leading to the details, and what one has to know at a glance. */
export function IdeaTitle(props: { idea: Idea; isWaiting: boolean }) {
  const { idea, isWaiting } = props;
  const t = useT();
  const href = useIdeaHref();
  return (
    <span className={styles.stack}>
      <Link href={href(idea.key)} weight="bold" standalone>
        {idea.key} {idea.title}
      </Link>
      <span className={styles.facts}>
        {idea.status !== 'open' && (
          <WordChip word={t(`backlog.statuses.${idea.status}`)} />
        )}
        {idea.nature && <WordChip word={t(`backlog.natures.${idea.nature}`)} />}
        {idea.entityRef && <ServiceName entityRef={idea.entityRef} />}
        {idea.simulated && <SimulatedChip />}
      </span>
      <IdeaNotes idea={idea} isWaiting={isWaiting} />
    </span>
  );
}
