import type { DatabaseKind } from '../backend/benchDatabase';
import { readDatabaseKind } from '../backend/readDatabaseKind';
import { readWholeNumber } from '../readWholeNumber';
import { UsageError } from '../UsageError';
import type { Size } from './measureSize';

/** With fewer there is nothing to see. */
const MIN: Size = { services: 20, deployments: 100 };
const MAX: Size = { services: 100_000, deployments: 10_000_000 };

/**
 * What one run of the suite measures.
 */
export interface DeliveryScaleOptions {
  db: DatabaseKind;
  /** The smallest first; the last is the one that goals are for. */
  sizes: Size[];
  seed: number;
  requests: number;
  replay: boolean;
  out: string | undefined;
  /** Folder that keeps the database and what was measured while it was filled. */
  keep: string | undefined;
  /** Folder that an earlier run has kept. */
  reuse: string | undefined;
}

type Values = Record<string, string | boolean | undefined>;

function readFractions(values: Values): number[] {
  const given = values.sizes;
  if (given === undefined) return [];
  const parts = String(given).split(',');
  if (!parts.every(part => /^\d{1,4}$/.test(part) && Number(part) > 1)) {
    throw new UsageError(
      `--sizes has to be whole numbers from 2 to 9999, separated by commas, such as 100,10 for a hundredth and a tenth, but "${given}" was given.`,
    );
  }
  return [...new Set(parts.map(Number))].sort((a, b) => b - a);
}

function divide(full: Size, fraction: number): Size {
  const size = {
    services: Math.floor(full.services / fraction),
    deployments: Math.floor(full.deployments / fraction),
  };
  if (size.services < MIN.services || size.deployments < MIN.deployments) {
    throw new UsageError(
      `--sizes has to leave at least ${MIN.services} services and ${MIN.deployments} deployments, but 1/${fraction} leaves ${size.services} and ${size.deployments}.`,
    );
  }
  return size;
}

function readFolders(values: Values): { keep?: string; reuse?: string } {
  const { keep, reuse, sizes } = values;
  if (keep === undefined && reuse === undefined) return {};
  if (keep !== undefined && reuse !== undefined) {
    throw new UsageError(
      '--keep and --reuse cannot be given together; what is reused stays kept.',
    );
  }
  if (sizes !== undefined) {
    throw new UsageError(
      `--sizes cannot be given with --keep or --reuse, whose folder holds one size, but "${sizes}" was given.`,
    );
  }
  return keep === undefined ? { reuse: String(reuse) } : { keep: String(keep) };
}

/**
 * Reads the options of `yarn bench delivery-scale`.
 *
 * @throws UsageError for a value that cannot be used
 */
export function readOptions(values: Values): DeliveryScaleOptions {
  const whole = (name: string, fallback: number, min: number, max: number) =>
    readWholeNumber(values, name, { fallback, min, max });
  const db = readDatabaseKind(values);
  const full: Size = {
    services: whole('services', 10_000, MIN.services, MAX.services),
    deployments: whole(
      'deployments',
      5_000_000,
      MIN.deployments,
      MAX.deployments,
    ),
  };
  return {
    db,
    sizes: [...readFractions(values).map(f => divide(full, f)), full],
    seed: whole('seed', 1, 0, 1_000_000_000),
    requests: whole('requests', 200, 1, 10_000),
    replay: values.replay !== false,
    out: values.out === undefined ? undefined : String(values.out),
    keep: undefined,
    reuse: undefined,
    ...readFolders(values),
  };
}
