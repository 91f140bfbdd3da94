import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Button, DialogTrigger, Flex, Popover } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { whyNot } from '../ideaActions';
import { useBacklogPage } from '../backlogPage';
import { EditFactorsButton } from './EditFactorsButton';
import { PriorityFactors } from './PriorityFactors';
import styles from '../Backlog.module.css';

const SHORT = { maximumSignificantDigits: 3 } as const;

/** The number behind the rank; pressing it shows what it is made of. Ideas without one are asked for data. */
export function Explain(props: { idea: Idea }) {
  const { idea } = props;
  const t = useT();
  const format = useHoneFormat();
  const { ask } = useBacklogPage();
  const [isOpen, setOpen] = useState(false);
  const value = idea.priority.valuePerDay;
  if (value === null && whyNot(idea, 'edit') === null) {
    return (
      <Button
        size="small"
        variant="secondary"
        aria-label={t('backlog.askForDataOf', { key: idea.key })}
        onPress={() => ask({ kind: 'factors', idea })}
      >
        {t('backlog.askForData')}
      </Button>
    );
  }
  const shown =
    value === null
      ? t('unknown')
      : t('backlog.perDay', { value: format.number(value, SHORT) });
  return (
    <span className={styles.stack}>
      {shown}
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button
          size="small"
          variant="secondary"
          aria-label={t('backlog.explain.button', {
            key: idea.key,
            value: shown,
          })}
        >
          {t('backlog.explain.short')}
        </Button>
        <Popover placement="bottom end" className={styles.popover}>
          <Flex
            direction="column"
            gap="3"
            role="group"
            aria-label={t('backlog.explain.title', { key: idea.key })}
          >
            <PriorityFactors idea={idea} />
            <EditFactorsButton idea={idea} onAsk={() => setOpen(false)} />
          </Flex>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
