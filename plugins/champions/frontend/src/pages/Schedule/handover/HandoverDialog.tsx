import type { Programme } from '@hone/backstage-plugin-champions-common';
import { DialogBody } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { DialogFrame } from '../../../components/ChangeDialog';
import { QueryPanel } from '../../../components/QueryPanel';
import { useSeatsApi } from '../../../hooks/useApis';
import { useDays } from '../../../hooks/useDays';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import type { PlacedSeat } from '../seats';
import { HandoverForm } from './HandoverForm';

/** The hand-over into a seat, from who had it in the cycle before. */
export function HandoverDialog(props: {
  programme: Programme;
  placed: PlacedSeat;
  personRef: string | null;
  onClose: () => void;
}) {
  const { programme, placed, personRef, onClose } = props;
  const { seat, cycle } = placed;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const api = useSeatsApi();
  const query = useQuery({
    queryKey: queryKeys.handover(seat.id),
    queryFn: ({ signal }) => api.handover(seat.id, { signal }),
  });
  return (
    <DialogFrame
      title={t('handover.title', {
        seat: seatName(seat),
        range: days.range(cycle),
      })}
      width={640}
      onClose={onClose}
    >
      {query.data ? (
        <HandoverForm handover={query.data} personRef={personRef} />
      ) : (
        <DialogBody>
          <QueryPanel query={query} height={240}>
            {() => null}
          </QueryPanel>
        </DialogBody>
      )}
    </DialogFrame>
  );
}
