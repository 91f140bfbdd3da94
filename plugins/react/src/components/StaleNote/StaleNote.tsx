import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiTimeLine } from '@remixicon/react';
import { Instant } from '../../formatting';
import { useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import styles from './StaleNote.module.css';

/**
 * Properties of {@link StaleNote}.
 *
 * @public
 */
export interface StaleNoteProps {
  /** When the verdict was computed. */
  verdictAt?: Instant | null;
  /** Since when the source has not answered. */
  staleSince: Instant;
  /** Name of the source; default "metrics source". */
  source?: string;
  /** What happens meanwhile: "Guards fail safe: the canary is paused." */
  consequence?: string;
}

/**
 * Says how old a verdict is and which system stopped answering:
 * "Verdict from 09:40; metrics source not answering since 09:52."
 *
 * @public
 */
export function StaleNote(props: StaleNoteProps) {
  const { verdictAt, staleSince, consequence } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const source = props.source ?? t('stale.source');
  const since = format.moment(staleSince);
  const sentence = verdictAt
    ? t('stale.note', { at: format.moment(verdictAt), source, since })
    : t('stale.noteWithoutTime', { source, since });
  return (
    <p className={classNames(tokens.hone, styles.note)}>
      <RiTimeLine aria-hidden size={16} className={styles.icon} />
      <span className={styles.text}>
        {sentence}
        {consequence ? ` ${consequence}` : ''}
      </span>
    </p>
  );
}
