import type {
  Programme,
  SeatExplanation,
} from '@hone/backstage-plugin-champions-common';
import { SidePanel } from '@hone/react';
import { Flex } from '@backstage/ui';
import { QueryPanel } from '../../../components/QueryPanel';
import { useDays } from '../../../hooks/useDays';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import type { PlacedSeat } from '../seats';
import { Candidates } from './Candidates';
import { Proof } from './Proof';
import { useWhy } from './useWhy';
import { WhyAgain } from './WhyAgain';
import styles from './Why.module.css';

/** Why a seat is whose it is: who has it, why they again, one reason for everybody else, and what the checker says. */
export function WhyPanel(props: {
  programme: Programme;
  placed: PlacedSeat;
  personRef: string | null;
  onClose: () => void;
}) {
  const { programme, placed, onClose } = props;
  const { seat, cycle } = placed;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const query = useWhy(seat);
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={t('why.title', {
        seat: seatName(seat),
        range: days.range(cycle),
      })}
    >
      <Flex direction="column" gap="4">
        <QueryPanel query={query} height={320}>
          {why => <Explained {...props} why={why} />}
        </QueryPanel>
      </Flex>
    </SidePanel>
  );
}

function Explained(props: {
  programme: Programme;
  placed: PlacedSeat;
  personRef: string | null;
  why: SeatExplanation;
}) {
  const { programme, placed, why } = props;
  const t = useT();
  const days = useDays();
  const name = useTitles([
    why.personRef,
    ...why.others.map(({ personRef }) => personRef),
  ]);
  const person = why.personRef && name(why.personRef);
  const own = why.personRef !== null && why.personRef === props.personRef;
  return (
    <>
      <div>
        <p className={styles.sentence}>
          {t(`why.origin.${why.origin}`, { person: person ?? '' })}
        </p>
        {person && why.load !== null && (
          <p className={styles.sentence}>
            {t('why.load', { person, count: why.load })}
          </p>
        )}
      </div>
      {person && why.load === null && (
        <p className={styles.sentence}>{t('why.noPlan')}</p>
      )}
      {person && why.load !== null && (
        <WhyAgain
          why={why}
          title={
            own ? t('why.again.titleYou') : t('why.again.title', { person })
          }
          day={days.day(placed.cycle.startDate)}
          restGap={programme.rules.restGap ?? 0}
        />
      )}
      {/* What was served before the programme was here comes from no plan. */}
      {why.planId !== '' && <Proof planId={why.planId} />}
      <Candidates others={why.others} name={name} />
    </>
  );
}
