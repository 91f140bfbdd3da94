import type {
  Programme,
  Schedule,
} from '@hone/backstage-plugin-champions-common';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { ProgrammeSelect } from '../../components/ProgrammeSelect';
import { QueryPanel } from '../../components/QueryPanel';
import { useDays } from '../../hooks/useDays';
import { useSchedule } from '../../hooks/usePageQueries';
import { useT } from '../../hooks/useT';
import { NowRow } from './NowRow';
import { PlanLine } from './PlanLine';
import { ScheduleActions } from './ScheduleActions';
import { SchedulePanels } from './SchedulePanels';
import { firstDay, rangeFrom } from './scheduleRange';
import type { Panel, ScheduleState, SetSchedule } from './scheduleUrl';
import { mergeCycles, type PlacedSeat } from './seats';
import { SwapMarket } from './swaps/SwapMarket';
import { RangeSteps } from './timeline/RangeSteps';
import { Seats } from './timeline/Seats';
import { useScheduleKeys } from './useScheduleKeys';

/** The schedule of one programme, with everything that can be done from it. */
export function ProgrammeSchedule(props: {
  programmes: readonly Programme[];
  chosen: Programme;
  personRef: string | null;
  state: ScheduleState;
  setState: SetSchedule;
}) {
  const { programmes, chosen, personRef, state, setState } = props;
  const t = useT();
  const days = useDays();
  const first = firstDay(state.from, days.today);
  // Who is champion now is told whatever days are shown; without a choice both are one question.
  const now = useSchedule(chosen.id, rangeFrom(firstDay(null, days.today)));
  const shown = useSchedule(chosen.id, rangeFrom(first));
  const all: Schedule | undefined =
    shown.data && now.data && mergeCycles(shown.data, now.data);
  const open = useCallback(
    (panel: Panel, { seat, cycle }: PlacedSeat) =>
      setState({ panel, seat: seat.id, cycle: String(cycle.index) }),
    [setState],
  );
  useScheduleKeys({
    schedule: all,
    selected: state.seat,
    personRef,
    onOpen: open,
  });
  const reader = { personRef, state, setState };
  return (
    <>
      <ProgrammeSelect
        programmes={programmes}
        chosen={chosen}
        onChange={programme =>
          setState({ programme, seat: null, cycle: null, from: null })
        }
      />
      {chosen.description && <Text>{chosen.description}</Text>}
      <QueryPanel query={now} height={160}>
        {schedule => (
          <>
            <NowRow schedule={schedule} personRef={personRef} />
            <ScheduleActions
              schedule={schedule}
              shown={shown.data ?? schedule}
              personRef={personRef}
              onOpen={open}
              setState={setState}
            />
            <PlanLine schedule={schedule} />
          </>
        )}
      </QueryPanel>
      <RangeSteps
        first={first}
        today={days.today}
        onChange={from => setState({ from })}
      />
      {shown.isPlaceholderData && (
        <Text role="status" variant="body-small">
          {t('updating')}
        </Text>
      )}
      {/* The same question as above says once what is wrong. */}
      {(state.from !== null || shown.data) && (
        <QueryPanel query={shown} height={200}>
          {schedule => (
            <Seats
              {...reader}
              schedule={schedule}
              all={all ?? schedule}
              onOpen={open}
            />
          )}
        </QueryPanel>
      )}
      {now.data && (
        <SwapMarket programme={now.data.programme} personRef={personRef} />
      )}
      {all && <SchedulePanels {...reader} schedule={all} />}
    </>
  );
}
