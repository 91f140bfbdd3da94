import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { honeReactTranslationRef } from '../../translation';
import { WordChip } from './WordChip';

/**
 * The word "Simulated" beside anything that was not measured on a real system.
 *
 * @public
 */
export function SimulatedChip() {
  const { t } = useTranslationRef(honeReactTranslationRef);
  return <WordChip word={t('simulated.label')} hint={t('simulated.hint')} />;
}
