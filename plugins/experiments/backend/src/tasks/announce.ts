import type { NotificationService } from '@backstage/plugin-notifications-node';
import { pendingNotices } from '../service/notifications/pendingNotices';
import type { Notice } from '../service/notifications/Notice';
import type { ServiceContext } from '../service/context';
import { forgetTold, rememberTold } from '../store/announcements';

/** More within one run are no news but a flood; the rest waits for the next run. */
const MOST_NOTICES = 1000;
/** So many that fail without one that works mean that nobody can be told now. */
const MOST_FAILURES = 20;
/** Longer than anything can be told. */
const KEEP_MS = 30 * 86_400_000;

type AnnounceContext = Pick<ServiceContext, 'knex' | 'clock' | 'logger'> & {
  notifications: NotificationService;
};

function isPerson(ref: string): boolean {
  return ref.startsWith('user:');
}

/** Programs and unknown owners cannot be told anything. */
function recipientsOf({ recipients }: Notice): string[] {
  const refs = recipients.filter(
    (ref): ref is string =>
      ref !== null && (isPerson(ref) || ref.startsWith('group:')),
  );
  return [...new Set(refs)];
}

async function tell(
  { knex, clock, notifications }: AnnounceContext,
  notice: Notice,
): Promise<void> {
  const entityRef = recipientsOf(notice);
  if (entityRef.length > 0) {
    await notifications.send({
      recipients: {
        type: 'entity',
        entityRef,
        excludeEntityRef: notice.except.filter(isPerson),
      },
      payload: notice.payload,
    });
  }
  // A run that dies before this tells it again, in the place of the first one: the scope is the same.
  await rememberTold(knex, notice.key, clock.now());
}

/**
 * Tells people what needs them, each thing once. What cannot be told does not keep the rest, and is tried again by the
 * next run as long as it is news.
 *
 * @returns how many things were told
 */
export async function announce(
  context: AnnounceContext,
  signal?: AbortSignal,
): Promise<number> {
  const now = context.clock.now();
  const failures: unknown[] = [];
  let told = 0;
  for await (const notice of pendingNotices(context.knex, now)) {
    if (signal?.aborted || told + failures.length === MOST_NOTICES) break;
    if (failures.length >= MOST_FAILURES && told === 0) break;
    try {
      await tell(context, notice);
      told += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    context.logger.warn(
      `${failures.length} notices were not sent and are tried again: ${failures[0]}`,
    );
  }
  await forgetTold(context.knex, new Date(now.getTime() - KEEP_MS));
  return told;
}
