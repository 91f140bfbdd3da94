import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import type { FlatMessages } from '@hone/react';
import { commonMessages } from './messages/common';
import { fairnessMessages } from './messages/fairness';
import { meMessages } from './messages/me';
import { planMessages } from './messages/plan';
import { programmeMessages } from './messages/programme';
import { scheduleMessages } from './messages/schedule';
import { surfacesMessages } from './messages/surfaces';
import { swapsMessages } from './messages/swaps';
import { whyMessages } from './messages/why';

const messages = {
  ...commonMessages,
  ...scheduleMessages,
  ...whyMessages,
  ...swapsMessages,
  ...planMessages,
  ...fairnessMessages,
  ...meMessages,
  ...programmeMessages,
  ...surfacesMessages,
};

/**
 * Every text of the plugin, in US English.
 * @public
 */
export const honeChampionsTranslationRef: TranslationRef<
  'plugin.hone-champions',
  FlatMessages<typeof messages>
> = createTranslationRef({ id: 'plugin.hone-champions', messages });
