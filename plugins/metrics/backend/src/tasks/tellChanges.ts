import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Clock } from '@hone/node';
import { describeChange } from '../service/delivery/notices/describeChange';
import { newChanges } from '../service/delivery/notices/newChanges';
import type { GroupYear } from '../service/delivery/rollup/dashboards/GroupYears';
import { deliverySignals } from '../service/delivery/signals/deliverySignals';
import type { NoticeStore } from '../store/delivery/NoticeStore';

interface TellContext {
  /** All groups with deployments, page by page. */
  groupWeeks(signal: AbortSignal): AsyncIterable<GroupYear[]>;
  notices: NoticeStore;
  notifications: NotificationService;
  clock: Clock;
  logger: LoggerService;
}

async function tell(
  context: TellContext,
  group: GroupYear,
  told: Parameters<typeof newChanges>[1],
): Promise<number> {
  const { notices, notifications, clock } = context;
  const now = clock.now();
  const changes = newChanges(deliverySignals(group.weeks), told, now);
  for (const change of changes) {
    const { title, description } = describeChange(change);
    await notifications.send({
      recipients: { type: 'entity', entityRef: group.ref },
      payload: {
        title: group.simulated ? `${title} (simulated)` : title,
        description,
        link: `/metrics/overview?group=${encodeURIComponent(group.ref)}`,
        severity: 'low',
        topic: 'delivery-change',
        // A newer notice about the same measure takes the place of the older one.
        scope: `delivery-change:${group.ref}:${change.measure}`,
      },
    });
    const { measure, direction, since } = change;
    await notices.put({ groupRef: group.ref, measure, direction, since }, now);
  }
  return changes.length;
}

/**
 * Tells groups of changes of their delivery that are beyond normal variation, each change once. One group that cannot be
 * told does not keep the others; it is tried again by the next run.
 *
 * @returns how many changes were told
 */
export async function tellChanges(
  context: TellContext,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  for await (const groups of context.groupWeeks(signal)) {
    const told = await context.notices.of(groups.map(({ ref }) => ref));
    for (const group of groups) {
      if (signal.aborted) return count;
      try {
        count += await tell(
          context,
          group,
          told.filter(({ groupRef }) => groupRef === group.ref),
        );
      } catch (error) {
        context.logger.warn(
          `${group.ref} could not be told of a change: ${
            isError(error) ? error.message : error
          }`,
        );
      }
    }
  }
  return count;
}
