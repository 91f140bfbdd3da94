import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import type { FlatMessages } from '@hone/react';
import { backlogMessages } from './messages/backlog';
import { commonMessages } from './messages/common';
import { entityMessages } from './messages/entity';
import { experimentMessages } from './messages/experiment';
import { portfolioMessages } from './messages/portfolio';
import { wizardMessages } from './messages/wizard';

const messages = {
  ...commonMessages,
  ...entityMessages,
  ...portfolioMessages,
  ...backlogMessages,
  ...experimentMessages,
  ...wizardMessages,
};

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeExperimentsTranslationRef: TranslationRef<
  'plugin.hone-experiments',
  FlatMessages<typeof messages>
> = createTranslationRef({ id: 'plugin.hone-experiments', messages });
