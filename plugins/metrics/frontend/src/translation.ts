import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { commonMessages } from './messages/common';
import { measureMessages } from './messages/measures';
import { releaseMessages } from './messages/releases';
import { setupMessages } from './messages/setup';

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeMetricsTranslationRef = createTranslationRef({
  id: 'plugin.hone-metrics',
  messages: {
    ...commonMessages,
    ...measureMessages,
    ...releaseMessages,
    ...setupMessages,
  },
});
