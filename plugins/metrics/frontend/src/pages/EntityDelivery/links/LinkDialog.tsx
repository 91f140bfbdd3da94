import type { IncidentLink } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, useHoneFormat } from '@hone/react';
import {
  Dialog,
  DialogBody,
  DialogHeader,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { LoadFailure } from '../../../components/LoadFailure';
import { useIncidentLink } from '../../../hooks/useIncidentLink';
import { useT } from '../../../hooks/useT';
import { causeText } from './linkChoices';
import { LinkForm } from './LinkForm';
import { LinkHistory } from './LinkHistory';

/** Which deployment caused an incident: what stands, what it may be set to, and what it was. */
export function LinkDialog(props: {
  entityRef: string;
  incident: string;
  onClose: () => void;
}) {
  const { entityRef, incident, onClose } = props;
  const t = useT();
  const query = useIncidentLink(entityRef, incident);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={640}>
      <DialogHeader>{t('link.title', { incident })}</DialogHeader>
      <DialogBody>
        {query.isPending && <LoadingPanel lines={5} />}
        {query.error && (
          <LoadFailure title={t('error.load')} name={incident} query={query} />
        )}
        {query.data && (
          <Flex direction="column" gap="4">
            <Standing link={query.data} />
            <LinkForm link={query.data} />
            <LinkHistory changes={query.data.changes} />
          </Flex>
        )}
      </DialogBody>
    </Dialog>
  );
}

function Standing(props: { link: IncidentLink }) {
  const { link } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <Text as="p">
      {t('link.began', { at: format.moment(link.at) })}{' '}
      <strong>{t('link.now', { cause: causeText(t, link) })}</strong>{' '}
      {link.url && <Link href={link.url}>{t('link.open')}</Link>}
    </Text>
  );
}
