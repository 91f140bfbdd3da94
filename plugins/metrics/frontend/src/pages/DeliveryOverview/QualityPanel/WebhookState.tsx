import type { DeliverySourceState } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';

type Webhook = NonNullable<DeliverySourceState['webhook']>;

/** Whether a webhook's requests come in, and whether they are believed. */
export function WebhookState(props: { webhook: Webhook }) {
  const { path, lastAcceptedAt, lastRefusedAt, refused } = props.webhook;
  const t = useT();
  const format = useHoneFormat();
  return (
    <span>
      {[
        t('sources.webhook', { path }),
        ...(lastAcceptedAt
          ? [t('sources.webhookAccepted', { age: format.age(lastAcceptedAt) })]
          : []),
        ...(lastRefusedAt
          ? [
              t('sources.webhookRefused', {
                count: refused,
                age: format.age(lastRefusedAt),
              }),
            ]
          : []),
        ...(!lastAcceptedAt && !lastRefusedAt
          ? [t('sources.webhookNever')]
          : []),
      ].join(' ')}
    </span>
  );
}
