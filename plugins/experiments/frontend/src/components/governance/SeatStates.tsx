import type {
  Approval,
  Governance,
  SeatState,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { ActorName } from '../ActorName';
import { FactList } from '../FactList';
import { ActorNames } from './ActorNames';
import { approvalCount } from './approvalCount';
import styles from './governance.module.css';

/** Who has to approve, who did, and who still may. */
export function SeatStates(props: { governance: Governance }) {
  const { seats } = props.governance;
  const t = useT();
  if (seats.length === 0) return <Text as="p">{t('governance.nobody')}</Text>;
  const { given, needed } = approvalCount(seats);
  return (
    <div>
      <Text as="p">
        {t('governance.seatsFilled', {
          filled: String(given),
          all: String(needed),
        })}
      </Text>
      <ul className={styles.plain} aria-label={t('governance.seats')}>
        {seats.map(seat => (
          <SeatItem
            key={seat.requirement.seat}
            seat={seat}
            ownerRef={props.governance.ownerRef}
          />
        ))}
      </ul>
    </div>
  );
}

function SeatItem(props: { seat: SeatState; ownerRef: string | null }) {
  const { seat, ownerRef } = props;
  const { requirement, state } = seat;
  const t = useT();
  const given = seat.approvals.filter(one => one.verdict === 'approve').length;
  return (
    <li className={styles.seat} data-state={state}>
      <Text weight="bold">{requirement.title}</Text>{' '}
      <Text>{t(`governance.seatState.${state}`)}</Text>
      {requirement.count > 1 && (
        <Text as="p">
          {t('governance.people', {
            given: String(given),
            needed: String(requirement.count),
          })}
        </Text>
      )}
      <SeatFacts seat={seat} ownerRef={ownerRef} />
      {seat.approvals.map(
        approval =>
          approval.reason && (
            <p key={approval.id} className={styles.reason}>
              {approval.reason}
            </p>
          ),
      )}
      {seat.mayJudge && (
        <Text as="p">
          {seat.actsFor
            ? t('governance.yourSeatFor')
            : t('governance.yourSeat')}{' '}
          {seat.actsFor && <ActorName actor={seat.actsFor} />}
        </Text>
      )}
    </li>
  );
}

function SeatFacts(props: { seat: SeatState; ownerRef: string | null }) {
  const { seat, ownerRef } = props;
  const { requirement, state, approvals, dueAt, escalated } = seat;
  const t = useT();
  const format = useHoneFormat();
  const { groupRefs, escalationRefs } = requirement;
  const facts: [string, ReactNode][] = [];
  if (state === 'open') {
    const holders = groupRefs.length > 0 ? groupRefs : [ownerRef ?? ''];
    facts.push([
      t('governance.heldBy'),
      <ActorNames key="held" actors={holders.filter(ref => ref !== '')} />,
    ]);
    if (dueAt) facts.push([t('governance.due'), format.moment(dueAt)]);
    if (escalated) {
      facts.push([
        t('governance.escalated'),
        <ActorNames key="escalated" actors={escalationRefs} />,
      ]);
    }
  }
  approvals.forEach(approval => facts.push(...verdictFacts(approval)));
  return <FactList facts={facts} />;

  function verdictFacts(approval: Approval): [string, ReactNode][] {
    const label =
      approval.verdict === 'reject'
        ? t('governance.rejectedBy')
        : t('governance.givenBy');
    const found: [string, ReactNode][] = [];
    if (approval.actor) {
      found.push([
        label,
        <ActorName key={approval.id} actor={approval.actor} />,
      ]);
    }
    if (approval.actsFor) {
      found.push([
        t('governance.actsFor'),
        <ActorName key={`${approval.id}-for`} actor={approval.actsFor} />,
      ]);
    }
    if (approval.verdict === 'approve') {
      found.push([t('governance.until'), format.moment(approval.expiresAt)]);
    }
    return found;
  }
}
