import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { honeExperimentsTranslationRef } from '../../translation';
import { flatten, type Flat } from '../translated';
import { backlog } from './backlog';
import { common } from './common';
import { entity } from './entity';
import { experiment } from './experiment';
import { portfolio } from './portfolio';
import { wizard } from './wizard';

const german = {
  ...common,
  ...entity,
  ...portfolio,
  ...backlog,
  ...experiment,
  ...wizard,
};

export default createTranslationMessages({
  ref: honeExperimentsTranslationRef,
  full: true,
  // Completeness is checked on the nested form; flattening cannot lose a key.
  messages: flatten(german) as Flat<typeof german>,
});
