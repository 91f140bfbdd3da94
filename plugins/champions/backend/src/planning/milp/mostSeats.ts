import type { Instance } from '../solve/instance';

/**
 * How many further seats each person can have in any schedule that fills `filled` seats and whose sum of squares is at
 * most `squares`. Only loads are looked at, not who is away, so it is a bound.
 */
export function mostSeats(
  { base, room }: Instance,
  filled: number,
  squares: number,
): number[] {
  const start = base.reduce((sum, load) => sum + load * load, 0);
  const steps = base
    .flatMap((load, person) =>
      Array.from({ length: Math.min(room[person], filled) }, (_, i) => ({
        person,
        cost: 2 * (load + i) + 1,
      })),
    )
    .sort((a, b) => a.cost - b.cost);
  return base.map((load, person) => {
    // Cheapest ways for the others to take 0, 1, 2 … seats.
    const others = [0];
    for (const step of steps) {
      if (others.length > filled) break;
      if (step.person === person) continue;
      others.push(others[others.length - 1] + step.cost);
    }
    let own = 0;
    let most = 0;
    for (let seats = 1; seats <= Math.min(room[person], filled); seats++) {
      own += 2 * (load + seats) - 1;
      const rest = Math.min(filled - seats, others.length - 1);
      if (start + own + others[rest] <= squares) most = seats;
    }
    return most;
  });
}
