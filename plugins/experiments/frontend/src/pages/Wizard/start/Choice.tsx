import { Button, Flex, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import { useT } from '../../../hooks/useT';
import styles from '../Wizard.module.css';

/** One thing to begin with. */
export function Choice(props: {
  title: string;
  text: string;
  note: string | null;
  isChosen: boolean;
  onChoose: () => void;
  children?: ReactNode;
}) {
  const { title, text, note, isChosen, onChoose, children } = props;
  const t = useT();
  const id = useId();
  return (
    <li
      className={styles.candidate}
      data-chosen={isChosen}
      aria-labelledby={id}
    >
      <Flex justify="between" align="start" gap="3" className={styles.wrap}>
        <div className={styles.candidateText}>
          <Text weight="bold" id={id}>
            {title}
          </Text>
          <Text as="p" variant="body-small">
            {text}
          </Text>
          {note && (
            <Text as="p" variant="body-small">
              {note}
            </Text>
          )}
        </div>
        <Button
          size="small"
          variant="secondary"
          aria-describedby={id}
          aria-pressed={isChosen}
          onPress={onChoose}
        >
          {isChosen ? t('wizard.from.chosen') : t('wizard.from.use')}
        </Button>
      </Flex>
      {children}
    </li>
  );
}
