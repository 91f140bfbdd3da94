import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/**
 * Runs something that changes data inside an audit event, which succeeds or fails with it.
 */
export async function audited<T>(
  auditor: AuditorService,
  options: {
    request: unknown;
    eventId:
      | 'programme-mutate'
      | 'plan-mutate'
      | 'ledger-mutate'
      | 'seat-mutate'
      | 'absence-mutate'
      | 'calendar-mutate'
      | 'feed-mutate'
      | 'preferences-mutate';
    meta: Record<string, string>;
  },
  run: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId: options.eventId,
    severityLevel: 'medium',
    request: options.request as Request,
    meta: options.meta,
  });
  try {
    const result = await run();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
