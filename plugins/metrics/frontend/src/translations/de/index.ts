import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { honeMetricsTranslationRef } from '../../translation';
import { flatten, type Flat } from '../translated';
import { common } from './common';
import { measures } from './measures';
import { releases } from './releases';
import { setup } from './setup';

const german = { ...common, ...measures, ...releases, ...setup };

export default createTranslationMessages({
  ref: honeMetricsTranslationRef,
  full: true,
  // Completeness is checked on the nested form; flattening cannot lose a key.
  messages: flatten(german) as Flat<typeof german>,
});
