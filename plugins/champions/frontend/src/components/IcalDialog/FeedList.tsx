import type { ChampionFeed } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useChange } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { ActionError } from '../ActionError';
import layout from '../layout.module.css';

/** The reader's feeds without their addresses; each can be revoked. */
export function FeedList(props: { feeds: ChampionFeed[] }) {
  const { feeds } = props;
  const t = useT();
  return (
    <section aria-label={t('ical.list')}>
      <Text as="h3" weight="bold">
        {t('ical.list')}
      </Text>
      {feeds.length === 0 && (
        <p className={layout.sentence}>{t('ical.empty')}</p>
      )}
      <ul className={layout.rows}>
        {feeds.map(feed => (
          <li key={feed.id}>
            <FeedLine feed={feed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FeedLine(props: { feed: ChampionFeed }) {
  const { feed } = props;
  const t = useT();
  const toast = useToast();
  const format = useHoneFormat();
  const [asking, setAsking] = useState(false);
  const revoke = useChange(({ seats }, id: string) => seats.revokeFeed(id));
  const what =
    feed.kind === 'personal'
      ? t('ical.personalFeed')
      : t('ical.programmeFeed', {
          title: feed.programmeTitle ?? t('ical.unknownProgramme'),
        });
  const day = format.date(feed.createdAt);
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="3" className={layout.wrap}>
        <Text weight="bold">{what}</Text>
        <Text>{t('ical.createdAt', { day })}</Text>
        <Text>
          {feed.lastReadAt
            ? t('ical.lastRead', { age: format.age(feed.lastReadAt) })
            : t('ical.neverRead')}
        </Text>
        {!asking && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('ical.revokeOf', { feed: what, day })}
            onPress={() => setAsking(true)}
          >
            {t('ical.revoke')}
          </Button>
        )}
      </Flex>
      {asking && (
        <Flex
          direction="column"
          gap="2"
          align="start"
          role="group"
          aria-label={t('ical.revokeTitle')}
        >
          <Text weight="bold">{t('ical.revokeTitle')}</Text>
          <Text>{t('ical.revokeText')}</Text>
          <Flex gap="2">
            <Button
              size="small"
              variant="secondary"
              destructive
              // The question takes the place of the button that asked it.
              autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- see above
              isPending={revoke.isPending}
              onPress={() =>
                revoke.mutate(feed.id, {
                  onSuccess: () => toast(t('ical.revoked')),
                })
              }
            >
              {t('ical.revokeConfirm')}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setAsking(false)}
            >
              {t('cancel')}
            </Button>
          </Flex>
        </Flex>
      )}
      <ActionError error={revoke.error} />
    </Flex>
  );
}
