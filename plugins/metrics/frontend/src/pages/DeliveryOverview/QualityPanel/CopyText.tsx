import { Button, Flex } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { CodeBlock } from '../../../components/CodeBlock/CodeBlock';
import { useT } from '../../../hooks/useT';
import styles from '../DeliveryOverview.module.css';

/** Lines to take along. */
export function CopyText(props: { label: string; text: string }) {
  const { label, text } = props;
  const t = useT();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Pages without TLS have no clipboard; the text can still be selected.
      setOutcome('copyFailed');
    }
  };
  return (
    <div className={styles.copy}>
      <CodeBlock label={label}>{text}</CodeBlock>
      <Flex align="center" gap="2">
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiFileCopyLine aria-hidden />}
          onPress={copy}
        >
          {t('unassigned.copy')}
        </Button>
        <span role="status" className={styles.small}>
          {outcome && t(`unassigned.${outcome}`)}
        </span>
      </Flex>
    </div>
  );
}
