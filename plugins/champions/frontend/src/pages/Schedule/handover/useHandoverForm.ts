import type { Handover } from '@hone/backstage-plugin-champions-common';
import { HoneApiError } from '@hone/common';
import { useState } from 'react';
import { useSeatsApi } from '../../../hooks/useApis';
import { useChange } from '../../../hooks/useChange';

/** What is typed, and the version that it was typed over; nothing that is read later changes either by itself. */
export function useHandoverForm(handover: Handover) {
  const api = useSeatsApi();
  const [base, setBase] = useState(handover);
  const [items, setItems] = useState(handover.items);
  const [notes, setNotes] = useState(handover.notes);
  const [conflict, setConflict] = useState(false);
  const save = useChange(({ seats }, _: void) =>
    seats.updateHandover(base.seatId, base.revision, { items, notes }),
  );
  const acknowledge = useChange(({ seats }, _: void) =>
    seats.acknowledgeHandover(base.seatId, base.revision),
  );
  const isDirty =
    notes !== base.notes ||
    items.some(({ done }, i) => done !== base.items[i]?.done);
  return {
    base,
    items,
    notes,
    setNotes,
    isDirty,
    /** Somebody else's version was read after a conflict; it is shown beside what is typed. */
    conflict,
    tick: (index: number, done: boolean) =>
      setItems(all =>
        all.map((one, i) => (i === index ? { ...one, done } : one)),
      ),
    save,
    acknowledge,
    adopt: (next: Handover) => {
      setBase(next);
      setConflict(false);
    },
    reload: async () => {
      try {
        setBase(await api.handover(base.seatId));
        setConflict(true);
        save.reset();
        acknowledge.reset();
      } catch (error) {
        // The dialog goes on showing the conflict; pressing again tries again.
        if (!(error instanceof HoneApiError)) throw error;
      }
    },
  };
}
