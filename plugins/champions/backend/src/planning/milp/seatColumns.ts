/** Column of a seat by person × cycles + cycle; seats that nobody can have are not in it. */
export type SeatColumns = Map<number, number>;

/** Columns of a person from one cycle to another, both included. */
export function columnsOf(
  x: SeatColumns,
  row: number,
  first: number,
  last: number,
): number[] {
  return range(first, last)
    .map(cycle => x.get(row + cycle))
    .filter(column => column !== undefined);
}

export function range(first: number, last: number): number[] {
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => first + i,
  );
}
