import type { ChampionFeed } from '@hone/backstage-plugin-champions-common';

/**
 * An address at which a calendar is read. Only the hash of its token is kept.
 */
export interface FeedRecord {
  id: string;
  kind: ChampionFeed['kind'];
  personRef: string;
  /** Of a feed of a programme. */
  programmeId: string | null;
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  createdAt: Date;
  /** When it was last read, to the hour. */
  lastReadAt: Date | null;
}
