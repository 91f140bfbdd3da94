import { RemixiconComponentType } from '@remixicon/react';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import styles from './WordChip.module.css';

/**
 * Properties of {@link WordChip}.
 *
 * @public
 */
export interface WordChipProps {
  word: string;
  /** One sentence, shown on hover and read by screen readers. */
  hint?: string;
  icon?: RemixiconComponentType;
}

/**
 * A word that qualifies what stands beside it: Simulated, Peeked, Provisional, Sealed.
 *
 * @public
 */
export function WordChip(props: WordChipProps) {
  const { word, hint, icon: Icon } = props;
  return (
    <span className={classNames(tokens.hone, styles.chip)} title={hint}>
      {Icon && <Icon aria-hidden size={12} />}
      {word}
    </span>
  );
}
