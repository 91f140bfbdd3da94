import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLock2Line } from '@remixicon/react';
import { ReactNode } from 'react';
import { Instant } from '../../formatting';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { EvidenceGrade, GradeMark } from '../GradeMark';
import { SimulatedChip, WordChip } from '../SimulatedChip';
import { StaleNote } from '../StaleNote';
import { CopySentence } from './CopySentence';
import { Recommendation } from './recommendation';
import { RecommendationWord } from './RecommendationWord';
import styles from './VerdictSentence.module.css';

/**
 * Properties of {@link VerdictSentence}.
 *
 * @public
 */
export interface VerdictSentenceProps {
  /** The whole sentence, rendered from its template. */
  sentence: string;
  grade?: EvidenceGrade | null;
  /** Sentences that led to the grade. */
  gradeReasons?: readonly string[];
  recommendation?: Recommendation | null;
  /** Effects are hidden until the planned look. */
  sealed?: boolean;
  simulated?: boolean;
  /** Computed before the planned sample was reached. */
  provisional?: boolean;
  /** Looked at before the planned look. */
  peeked?: boolean;
  /** When the verdict was computed. */
  analyzedAt?: Instant | null;
  /** Set while the metric source does not answer. */
  staleSince?: Instant | null;
  /** Name of the source that does not answer. */
  source?: string;
  /** What happens while the source does not answer. */
  staleConsequence?: string;
  /** Where the sentence stands; copied with it. Default is the current address. */
  href?: string;
  /** Offer "Copy sentence"; default true. */
  copy?: boolean;
  /** `large` heads a page, `normal` stands in cards, `small` in lists. */
  size?: 'small' | 'normal' | 'large';
  /** Buttons beside "Copy sentence", such as "Why this verdict?". */
  actions?: ReactNode;
}

/**
 * The verdict: one sentence, how far to trust it, and what to do, with every qualifying word beside it.
 *
 * @example
 * ```tsx
 * <VerdictSentence
 *   sentence={verdict.sentence.text}
 *   grade={verdict.grade}
 *   recommendation={verdict.recommendation}
 *   sealed={verdict.sealed}
 *   analyzedAt={verdict.analyzedAt}
 *   staleSince={verdict.staleSince}
 *   simulated={experiment.simulated}
 *   href={`/experiments/${experiment.key}`}
 * />
 * ```
 * @public
 */
export function VerdictSentence(props: VerdictSentenceProps) {
  const {
    sentence,
    grade,
    recommendation,
    staleSince,
    size = 'normal',
  } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const copy = props.copy ?? true;
  return (
    <div
      // Not a landmark: a page shows many verdicts.
      role="group"
      aria-label={t('verdict.name')}
      className={classNames(tokens.hone, styles.verdict, styles[size])}
    >
      {grade && (
        <GradeMark
          grade={grade}
          reasons={props.gradeReasons}
          size={size === 'large' ? 'large' : 'normal'}
        />
      )}
      <div className={styles.body}>
        <p className={styles.sentence}>{sentence}</p>
        <div className={styles.words}>
          {recommendation && !props.sealed && (
            <RecommendationWord recommendation={recommendation} />
          )}
          {props.sealed && (
            <WordChip
              word={t('verdict.sealed')}
              hint={t('verdict.sealedHint')}
              icon={RiLock2Line}
            />
          )}
          {staleSince && <WordChip word={t('verdict.stale')} />}
          {props.provisional && (
            <WordChip
              word={t('verdict.provisional')}
              hint={t('verdict.provisionalHint')}
            />
          )}
          {props.peeked && (
            <WordChip
              word={t('verdict.peeked')}
              hint={t('verdict.peekedHint')}
            />
          )}
          {props.simulated && <SimulatedChip />}
        </div>
        {staleSince && (
          <StaleNote
            verdictAt={props.analyzedAt}
            staleSince={staleSince}
            source={props.source}
            consequence={props.staleConsequence}
          />
        )}
        {(copy || props.actions) && (
          <div className={styles.actions} data-leading={!props.actions}>
            {props.actions}
            {copy && <CopySentence sentence={sentence} href={props.href} />}
          </div>
        )}
      </div>
    </div>
  );
}
