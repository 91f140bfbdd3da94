import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { IcalDialog } from '../../components/IcalDialog/IcalDialog';
import { GiveDialog } from './GiveDialog';
import { HandoverDialog } from './handover/HandoverDialog';
import { PlanDialog } from './plan/PlanDialog';
import type { ScheduleState, SetSchedule } from './scheduleUrl';
import { findSeat } from './seats';
import { OfferDialog } from './swaps/OfferDialog';
import { WhyPanel } from './why/WhyPanel';

/** What is open beside the timeline, as the address says. */
export function SchedulePanels(props: {
  schedule: Schedule;
  personRef: string | null;
  state: ScheduleState;
  setState: SetSchedule;
}) {
  const { schedule, personRef, state, setState } = props;
  const { programme } = schedule;
  const onClose = () => setState({ panel: 'none' });
  if (state.panel === 'plan' && programme.permissions.manage) {
    return <PlanDialog programme={programme} onClose={onClose} />;
  }
  if (state.panel === 'ical') {
    return <IcalDialog programme={programme} onClose={onClose} />;
  }
  const placed = findSeat(schedule, state.seat);
  if (!placed) return null;
  const shared = { programme, placed, personRef, onClose };
  switch (state.panel) {
    case 'why':
      return <WhyPanel {...shared} />;
    case 'offer':
      return <OfferDialog key={placed.seat.id} {...shared} />;
    case 'handover':
      return <HandoverDialog key={placed.seat.id} {...shared} />;
    case 'give':
      return <GiveDialog key={placed.seat.id} {...shared} />;
    default:
      return null;
  }
}
