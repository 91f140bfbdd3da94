import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { backlogMessages } from './messages/backlog';
import { commonMessages } from './messages/common';
import { entityMessages } from './messages/entity';
import { experimentMessages } from './messages/experiment';
import { portfolioMessages } from './messages/portfolio';
import { wizardMessages } from './messages/wizard';

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeExperimentsTranslationRef = createTranslationRef({
  id: 'plugin.hone-experiments',
  messages: {
    ...commonMessages,
    ...entityMessages,
    ...portfolioMessages,
    ...backlogMessages,
    ...experimentMessages,
    ...wizardMessages,
  },
});
