import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { honeExperimentsTranslationRef } from '../../translation';
import { flatten, type Flat } from '../translated';
import { backlog } from './backlog';
import { calendar } from './calendar';
import { common } from './common';
import { entity } from './entity';
import { experiment } from './experiment';
import { forecasts } from './forecasts';
import { learnings } from './learnings';
import { policy } from './policy';
import { portfolio } from './portfolio';
import { reviews } from './reviews';
import { wizard } from './wizard';

const german = {
  ...common,
  ...entity,
  ...portfolio,
  ...backlog,
  ...calendar,
  ...experiment,
  ...reviews,
  ...policy,
  ...learnings,
  ...forecasts,
  ...wizard,
};

export default createTranslationMessages({
  ref: honeExperimentsTranslationRef,
  full: true,
  // Completeness is checked on the nested form; flattening cannot lose a key.
  messages: flatten(german) as Flat<typeof german>,
});
