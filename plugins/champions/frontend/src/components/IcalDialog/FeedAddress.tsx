import { Button, Flex, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import layout from '../layout.module.css';

/** The address of a new feed, to be copied now. */
export function FeedAddress(props: { url: string }) {
  const { url } = props;
  const t = useT();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setOutcome('copied');
    } catch {
      // Without https, or where the reader forbids it.
      setOutcome('copyFailed');
    }
  };
  return (
    <Flex direction="column" gap="2" align="start">
      <Text weight="bold">{t('ical.created')}</Text>
      <code className={layout.code} aria-label={t('ical.address')}>
        {url}
      </code>
      <Button
        variant="primary"
        iconStart={<RiFileCopyLine aria-hidden />}
        onPress={copy}
      >
        {t('ical.copy')}
      </Button>
      <Text role="status">{outcome && t(`ical.${outcome}`)}</Text>
    </Flex>
  );
}
