import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import type { FlatMessages } from '@hone/react';
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

const messages = {
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
};

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeMetricsTranslationRef: TranslationRef<
  'plugin.hone-metrics',
  FlatMessages<typeof messages>
> = createTranslationRef({ id: 'plugin.hone-metrics', messages });
