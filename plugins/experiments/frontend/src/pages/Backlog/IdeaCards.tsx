import type { Idea } from '@hone/backstage-plugin-experiments-common';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
} from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { EditFactorsButton } from './cells/EditFactorsButton';
import { IdeaTitle } from './cells/IdeaTitle';
import { PriorityFactors } from './cells/PriorityFactors';
import { RowMenu } from './cells/RowMenu';
import { SourceText } from './cells/SourceText';
import { TryAction } from './cells/TryAction';
import { VoteButton } from './cells/VoteButton';
import { WorthText } from './cells/WorthText';
import type { WipLine } from './wipLine';
import styles from './Backlog.module.css';

/** The backlog for narrow places: the explanation is inline, the effort stands in it. */
export function IdeaCards(props: { rows: Idea[]; line: WipLine }) {
  const { rows, line } = props;
  const t = useT();
  return (
    <ol className={styles.list} aria-label={t('backlog.table')}>
      {rows.map((idea, at) => (
        <li
          key={idea.key}
          data-key={idea.id}
          className={
            idea.key === line.lastAbove ? styles.cardAboveLine : styles.item
          }
        >
          <Flex direction="column" gap="2">
            <IdeaTitle idea={idea} isWaiting={line.waiting.has(idea.key)} />
            <Flex align="center" gap="3" className={styles.wrap}>
              <SourceText idea={idea} />
              <span>
                <WorthText idea={idea} />
              </span>
            </Flex>
            <Accordion>
              <AccordionTrigger title={t('backlog.whyHere')} />
              <AccordionPanel>
                <PriorityFactors idea={idea} />
                <EditFactorsButton idea={idea} />
              </AccordionPanel>
            </Accordion>
            <Flex align="center" gap="2">
              <TryAction idea={idea} />
              <VoteButton idea={idea} />
              <RowMenu
                idea={idea}
                neighbors={{ above: rows[at - 1], below: rows[at + 1] }}
              />
            </Flex>
          </Flex>
        </li>
      ))}
    </ol>
  );
}
