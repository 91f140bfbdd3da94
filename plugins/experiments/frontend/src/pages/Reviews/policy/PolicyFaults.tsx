import { HoneApiError } from '@hone/common';
import { Alert, Button, Text } from '@backstage/ui';
import { ActionError } from '../../../components/ActionError';
import { useT } from '../../../hooks/useT';
import { policyFaults } from './policyFaults';
import styles from './Policy.module.css';

const BAD_REQUEST = 400;

/** Why a text was refused: each fault with its line and a way there, or what else went wrong. */
export function PolicyFaults(props: {
  error: Error | null;
  onLine: (line: number) => void;
}) {
  const { error, onLine } = props;
  const t = useT();
  if (!error) return null;
  const isFault = error instanceof HoneApiError && error.status === BAD_REQUEST;
  if (!isFault) {
    return <ActionError error={error} experimentKey={t('policy.name')} />;
  }
  return (
    <div role="alert" className={styles.section}>
      <Alert status="danger" icon title={t('policy.faults')} />
      <ul className={styles.faults}>
        {policyFaults(error.message).map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`}>
            {line !== null && (
              <Button
                size="small"
                variant="secondary"
                aria-label={t('policy.toLine', { line: String(line) })}
                onPress={() => onLine(line)}
              >
                {t('policy.faultLine', { line: String(line) })}
              </Button>
            )}{' '}
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
