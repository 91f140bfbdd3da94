import { RiCheckLine, RiLightbulbLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import type { Lint } from './lintHypothesis';
import styles from './Wizard.module.css';

/** Remarks on a text; they never stop anyone. */
export function LintNotes(props: {
  lints: readonly Lint[];
  fine?: string | null;
}) {
  const { lints, fine } = props;
  const t = useT();
  return (
    <div role="status" className={styles.lints}>
      {lints.map(lint => (
        <span key={lint} className={styles.lint}>
          <RiLightbulbLine aria-hidden size={16} />
          {t(`wizard.lint.${lint}`)}
        </span>
      ))}
      {lints.length === 0 && fine && (
        <span className={styles.lint}>
          <RiCheckLine aria-hidden size={16} />
          {fine}
        </span>
      )}
    </div>
  );
}
