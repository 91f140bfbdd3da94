import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { EmptyPanel, useElementWidth } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import type { Panel, ScheduleState, SetSchedule } from '../scheduleUrl';
import { SeatDetails } from '../SeatDetails';
import { findSeat, placedSeats, type PlacedSeat } from '../seats';
import { Agenda } from './Agenda';
import { Timeline } from './Timeline';

/** Below it there is no room for a timeline. */
const LEAST_WIDTH = 720;

/** The seats in the days that are shown, as a timeline or a list, and the selected one. */
export function Seats(props: {
  schedule: Schedule;
  /** Also the cycles around today. */
  all: Schedule;
  personRef: string | null;
  state: ScheduleState;
  setState: SetSchedule;
  onOpen: (panel: Panel, placed: PlacedSeat) => void;
}) {
  const { schedule, all, personRef, state, setState, onOpen } = props;
  const { programme, cycles } = schedule;
  const t = useT();
  const [ref, width] = useElementWidth<HTMLDivElement>(960);
  const name = useTitles(placedSeats(cycles).map(({ seat }) => seat.personRef));
  const shown = {
    schedule,
    personRef,
    name,
    selected: state.seat,
    onSelect: ({ seat, cycle }: PlacedSeat) =>
      setState({ seat: seat.id, cycle: String(cycle.index) }),
  };
  const placed = findSeat(all, state.seat);
  const details = (
    <SeatDetails
      schedule={schedule}
      placed={placed}
      asked={state.seat}
      personRef={personRef}
      onOpen={onOpen}
      onClose={() => setState({ seat: null, cycle: null })}
    />
  );
  if (cycles.length === 0) {
    const { manage } = programme.permissions;
    return (
      <NothingPublished
        mayPlan={manage && programme.status === 'active'}
        onPlan={() => setState({ panel: 'plan' })}
      />
    );
  }
  if (width < LEAST_WIDTH) {
    // In a long list, what can be done with a seat stands at the seat.
    const isListed =
      placed !== null &&
      placed.cycle.endDate > schedule.today &&
      cycles.some(({ index }) => index === placed.cycle.index);
    return (
      <div ref={ref}>
        {!isListed && details}
        <Agenda {...shown} details={isListed && details} />
      </div>
    );
  }
  return (
    <Flex direction="column" gap="2" ref={ref}>
      <Text variant="body-small">{t('schedule.keys')}</Text>
      <Timeline
        // Another range starts anew.
        key={cycles[0].index}
        {...shown}
        cycle={state.cycle}
      />
      {details}
    </Flex>
  );
}

function NothingPublished(props: { mayPlan: boolean; onPlan: () => void }) {
  const t = useT();
  return props.mayPlan ? (
    <EmptyPanel
      sentence={t('schedule.unplanned')}
      action={
        <Button variant="primary" onPress={props.onPlan}>
          {t('schedule.planFirst')}
        </Button>
      }
    />
  ) : (
    <EmptyPanel sentence={t('schedule.unplannedReader')} />
  );
}
