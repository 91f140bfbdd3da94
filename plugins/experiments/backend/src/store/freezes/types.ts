import type { FreezeScope } from '@hone/backstage-plugin-experiments-common';

/**
 * A time in which nothing starts, as it is stored. It holds from `from` up to, but not including, `to`.
 */
export interface FreezeRecord {
  id: string;
  title: string;
  from: Date;
  to: Date;
  scope: FreezeScope;
  /** The owner or entity; null where it is everywhere. */
  ref: string | null;
  reason: string;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}
