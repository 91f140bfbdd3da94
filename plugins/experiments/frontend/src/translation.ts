import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import type { FlatMessages } from '@hone/react';
import { backlogMessages } from './messages/backlog';
import { calendarMessages } from './messages/calendar';
import { commonMessages } from './messages/common';
import { entityMessages } from './messages/entity';
import { experimentMessages } from './messages/experiment';
import { forecastsMessages } from './messages/forecasts';
import { learningsMessages } from './messages/learnings';
import { policyMessages } from './messages/policy';
import { portfolioMessages } from './messages/portfolio';
import { reviewsMessages } from './messages/reviews';
import { wizardMessages } from './messages/wizard';

const messages = {
  ...commonMessages,
  ...entityMessages,
  ...portfolioMessages,
  ...backlogMessages,
  ...calendarMessages,
  ...experimentMessages,
  ...reviewsMessages,
  ...policyMessages,
  ...learningsMessages,
  ...forecastsMessages,
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
