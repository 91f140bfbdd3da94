import type { Governance } from '@hone/backstage-plugin-experiments-common';

/** Seats that the reader may fill now. */
export function seatsToJudge({ seats }: Pick<Governance, 'seats'>) {
  return seats.filter(seat => seat.mayJudge);
}

/** Why the reader can judge no seat of a plan; null where one can. */
export function judgeWhyNot(
  governance: Pick<Governance, 'seats'>,
  otherwise: string,
): string | null {
  if (seatsToJudge(governance).length > 0) return null;
  const open = governance.seats.find(
    seat => seat.state === 'open' && seat.whyNot,
  );
  const any = governance.seats.find(seat => seat.whyNot);
  return (open ?? any)?.whyNot ?? otherwise;
}
