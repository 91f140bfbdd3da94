import type { Idea } from '@hone/backstage-plugin-experiments-common';
import {
  SimulatedChip,
  StatusChip,
  useHoneFormat,
  WordChip,
} from '@hone/react';
import { Flex, Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { FactList } from '../../../components/FactList';
import { ServiceName } from '../../../components/ServiceName';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { IdeaNotes } from '../cells/IdeaNotes';
import { SourceText } from '../cells/SourceText';
import { WorthText } from '../cells/WorthText';
import styles from '../Backlog.module.css';

/** Where an idea stands: state, people, service, source, worth, and what became of it. */
export function IdeaFacts(props: { idea: Idea }) {
  const { idea } = props;
  const t = useT();
  const links = useLinks();
  const format = useHoneFormat();
  const facts: [string, ReactNode][] = [
    [t('backlog.columns.source'), <SourceText key="source" idea={idea} />],
    [t('backlog.columns.worth'), <WorthText key="worth" idea={idea} />],
    [t('backlog.service'), refName(idea.entityRef, t('none'))],
    [t('backlog.owner'), refName(idea.ownerRef, t('none'))],
    [t('backlog.columns.votes'), format.number(idea.votes)],
    ...idea.experiments.map(({ key, title }): [string, ReactNode] => [
      t('backlog.triedBy'),
      <Link key={key} href={links.experiment(key)}>
        {key} {title}
      </Link>,
    ]),
  ];
  if (idea.mergedInto) {
    const { key, title } = idea.mergedInto;
    facts.push([
      t('backlog.mergedInto'),
      <Link key={key} href={links.backlog({ idea: key })}>
        {key} {title}
      </Link>,
    ]);
  }
  return (
    <div>
      <Flex align="center" gap="2" className={styles.wrap}>
        {idea.status === 'open' ? (
          <StatusChip status="idea" />
        ) : (
          <WordChip word={t(`backlog.statuses.${idea.status}`)} />
        )}
        <WordChip word={t(`backlog.natures.${idea.nature ?? 'unmarked'}`)} />
        {idea.simulated && <SimulatedChip />}
      </Flex>
      <span className={styles.stack}>
        <IdeaNotes idea={idea} isWaiting={false} />
      </span>
      <FactList facts={facts} />
    </div>
  );
}

function refName(entityRef: string | null, none: string): ReactNode {
  return entityRef ? <ServiceName entityRef={entityRef} /> : none;
}
