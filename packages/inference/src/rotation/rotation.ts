/**
 * A person of a rotation.
 *
 * @public
 */
export interface RotationPerson {
  /** Unique within the rotation. */
  id: string;
  /** Seats already credited: a whole number, never taken away. */
  history: number;
  /** Most seats this plan may give, null for no limit, 0 to exclude. */
  cap: number | null;
  /** One `0` or `1` per cycle: whether the person can sit in it. */
  available: string;
}

/**
 * Seats to fill over cycles in time order.
 *
 * @public
 */
export interface Rotation {
  /** Seats per cycle, 0 allowed. */
  seats: readonly number[];
  people: readonly RotationPerson[];
}

/**
 * Proof that a plan cannot be better: a level per cycle and person.
 *
 * A level is the largest load from which a chain of moves leads here; open
 * seats start at two above the largest load. Levels never fall along a move,
 * so if no person with room stands more than one below theirs, then no chain
 * fills a seat or evens out loads, which is optimality.
 *
 * @public
 */
export interface RotationCertificate {
  /** By cycle; −1 where no chain leads to. */
  cycles: number[];
  /** By person id. */
  people: Record<string, number>;
}

/**
 * A plan with its numbers. Loads are history plus seats of this plan, over all
 * people, those who never serve included.
 *
 * @public
 */
export interface RotationPlan {
  /** Who sits in which cycle (from 0), by cycle, then by id. */
  assignments: [cycle: number, personId: string][];
  filled: number;
  /** Seats that nobody can fill, whatever the others do. */
  unfilled: number;
  /** Load by person id. */
  loads: Record<string, number>;
  sumOfSquares: number;
  max: number;
  min: number;
  /** max − min, 0 without people. */
  spread: number;
  certificate: RotationCertificate;
}
