import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';

/**
 * Something to tell people.
 */
export interface Notice {
  /** Names it for good: it is told once. */
  key: string;
  /** References; only users and groups among them are told. */
  recipients: (string | null)[];
  /** Users who know already, or whom it is not for. */
  except: string[];
  payload: NotificationSendOptions['payload'];
}
