import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Flex, Popover, Text } from '@backstage/ui';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import styles from './GradeMark.module.css';

/**
 * How far an estimate can be trusted, A most.
 *
 * @public
 */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/**
 * Properties of {@link GradeMark}.
 *
 * @public
 */
export interface GradeMarkProps {
  grade: EvidenceGrade;
  /** Sentences that led to this grade, shown in the popover. */
  reasons?: readonly string[];
  /** Without explanation the mark is an image, not a button; for tables and inside links. Default true. */
  explain?: boolean;
  size?: 'normal' | 'large';
}

/**
 * The evidence grade as a letter in a square whose line says the same: A filled, B thick, C dashed, D dotted.
 * Ink only, because a grade is neither good nor bad news.
 *
 * @example
 * ```tsx
 * <GradeMark grade="B" reasons={['19 comparable services, placebos passed']} />
 * ```
 * @public
 */
export function GradeMark(props: GradeMarkProps) {
  const { grade, reasons = [], explain = true, size = 'normal' } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const meaning = t(`grade.meaning.${grade}`);
  const name = t('grade.name', { grade, meaning });
  const mark = (
    <span
      className={classNames(
        tokens.hone,
        styles.mark,
        styles[`grade${grade}`],
        size === 'large' && styles.large,
      )}
      {...(explain
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': name, title: name })}
    >
      {grade}
    </span>
  );
  if (!explain) return mark;
  return (
    <DialogTrigger>
      <Button
        variant="tertiary"
        size="small"
        aria-label={name}
        className={classNames(styles.button, tokens.focusRing)}
      >
        {mark}
      </Button>
      <Popover
        placement="bottom start"
        className={classNames(tokens.hone, styles.popover)}
      >
        <Flex direction="column" gap="2">
          <Text weight="bold">{t('grade.title', { grade })}</Text>
          <Text className={styles.meaning}>{meaning}</Text>
          {reasons.length > 0 && (
            <>
              <Text weight="bold" variant="body-small">
                {t('grade.reasons')}
              </Text>
              <ul className={styles.reasons}>
                {reasons.map(reason => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </>
          )}
        </Flex>
      </Popover>
    </DialogTrigger>
  );
}
