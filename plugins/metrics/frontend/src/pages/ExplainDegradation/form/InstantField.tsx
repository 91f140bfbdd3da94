import { useId } from 'react';
import { useT } from '../../../hooks/useT';
import type { InstantProblem } from './localInstant';
import styles from '../ExplainDegradation.module.css';

/** A local time, by the browser's own field: typed in parts or picked. */
export function InstantField(props: {
  value: string;
  onChange: (value: string) => void;
  problem: InstantProblem | null;
}) {
  const { value, onChange, problem } = props;
  const t = useT();
  const id = useId();
  return (
    <div className={styles.instant}>
      <label htmlFor={id} className={styles.label}>
        {t('explain.form.at')}
      </label>
      <span id={`${id}-hint`} className={styles.hint}>
        {t('explain.form.atHint')}
      </span>
      <span id={`${id}-problem`} role="alert" className={styles.hint}>
        {problem && t(`explain.form.${problem}`)}
      </span>
      <input
        id={id}
        type="datetime-local"
        value={value}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem !== null}
        className={styles.input}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
