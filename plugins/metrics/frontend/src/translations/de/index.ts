import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { honeMetricsTranslationRef } from '../../translation';
import { flatten, type Flat } from '../translated';
import { common } from './common';
import { explain } from './explain';
import { explorer } from './explorer';
import { links } from './links';
import { measures } from './measures';
import { overview } from './overview';
import { quality } from './quality';
import { releases } from './releases';
import { service } from './service';
import { setup } from './setup';
import { sources } from './sources';
import { telemetry } from './telemetry';

const german = {
  ...common,
  ...explain,
  ...explorer,
  ...links,
  ...measures,
  ...overview,
  ...quality,
  ...releases,
  ...service,
  ...setup,
  ...sources,
  ...telemetry,
};

export default createTranslationMessages({
  ref: honeMetricsTranslationRef,
  full: true,
  // Completeness is checked on the nested form; flattening cannot lose a key.
  messages: flatten(german) as Flat<typeof german>,
});
