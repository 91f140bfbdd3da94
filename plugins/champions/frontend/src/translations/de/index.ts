import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { honeChampionsTranslationRef } from '../../translation';
import { flatten, type Flat } from '../translated';
import { common } from './common';
import { fairness } from './fairness';
import { me } from './me';
import { plan } from './plan';
import { programme } from './programme';
import { schedule } from './schedule';
import { surfaces } from './surfaces';
import { swaps } from './swaps';
import { why } from './why';

const german = {
  ...common,
  ...schedule,
  ...why,
  ...swaps,
  ...plan,
  ...fairness,
  ...me,
  ...programme,
  ...surfaces,
};

export default createTranslationMessages({
  ref: honeChampionsTranslationRef,
  full: true,
  // Completeness is checked on the nested form; flattening cannot lose a key.
  messages: flatten(german) as Flat<typeof german>,
});
