import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { commonMessages } from './messages/common';
import { linkMessages } from './messages/links';
import { measureMessages } from './messages/measures';
import { overviewMessages } from './messages/overview';
import { qualityMessages } from './messages/quality';
import { releaseMessages } from './messages/releases';
import { serviceMessages } from './messages/service';
import { setupMessages } from './messages/setup';
import { sourceMessages } from './messages/sources';

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeMetricsTranslationRef = createTranslationRef({
  id: 'plugin.hone-metrics',
  messages: {
    ...commonMessages,
    ...linkMessages,
    ...measureMessages,
    ...overviewMessages,
    ...qualityMessages,
    ...releaseMessages,
    ...serviceMessages,
    ...setupMessages,
    ...sourceMessages,
  },
});
