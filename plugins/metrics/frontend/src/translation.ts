import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { commonMessages } from './messages/common';
import { explainMessages } from './messages/explain';
import { explorerMessages } from './messages/explorer';
import { linkMessages } from './messages/links';
import { measureMessages } from './messages/measures';
import { overviewMessages } from './messages/overview';
import { qualityMessages } from './messages/quality';
import { releaseMessages } from './messages/releases';
import { serviceMessages } from './messages/service';
import { setupMessages } from './messages/setup';
import { sourceMessages } from './messages/sources';
import { telemetryMessages } from './messages/telemetry';

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeMetricsTranslationRef = createTranslationRef({
  id: 'plugin.hone-metrics',
  messages: {
    ...commonMessages,
    ...explainMessages,
    ...explorerMessages,
    ...linkMessages,
    ...measureMessages,
    ...overviewMessages,
    ...qualityMessages,
    ...releaseMessages,
    ...serviceMessages,
    ...setupMessages,
    ...sourceMessages,
    ...telemetryMessages,
  },
});
