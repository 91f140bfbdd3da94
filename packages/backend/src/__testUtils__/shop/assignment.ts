import { createHash } from 'node:crypto';

/** A number from 0 to 1 that is the same for the same texts. */
export function share(...texts: string[]): number {
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** How a flag splits the users of an experiment, and what of it goes wrong. */
export interface Flag {
  experiment: string;
  /** Share of the users of B whose page breaks before their exposure is written. */
  lost?: number;
  /** Share of the users who are assigned anew at each visit. */
  unsticky?: number;
}

/** What a visit gets of a flag. */
export interface Assignment {
  variant: 'A' | 'B';
  /** Whether the exposure is written. */
  written: boolean;
}

/** Assigns a visit by the hash of its user. */
export function assign(flag: Flag, user: string, visit: string): Assignment {
  const { experiment, lost = 0, unsticky = 0 } = flag;
  const sticky = share(experiment, 'sticky', user) >= unsticky;
  const key = sticky ? user : `${user}/${visit}`;
  const variant = share(experiment, 'variant', key) < 0.5 ? 'A' : 'B';
  const breaks = variant === 'B' && share(experiment, 'lost', user) < lost;
  return { variant, written: !breaks };
}
