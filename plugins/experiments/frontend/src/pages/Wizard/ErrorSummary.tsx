import { Alert } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import type { DraftError } from './validateDraft';
import styles from './Wizard.module.css';

/** What is missing, on top of the step, each leading to its field. */
export function ErrorSummary(props: {
  errors: readonly DraftError[];
  onOpen: (error: DraftError) => void;
}) {
  const { errors, onOpen } = props;
  const t = useT();
  if (errors.length === 0) return null;
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('wizard.errorsTitle', { count: errors.length })}
        description={
          <ul className={styles.errors}>
            {errors.map(error => (
              <li key={`${error.field}-${error.message}`}>
                <button
                  type="button"
                  className={styles.errorLink}
                  onClick={() => onOpen(error)}
                >
                  {t(`wizard.errors.${error.message}`)}
                </button>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
