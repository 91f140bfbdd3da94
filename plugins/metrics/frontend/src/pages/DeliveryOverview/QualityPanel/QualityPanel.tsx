import { LoadingPanel, SidePanel } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { LoadFailure } from '../../../components/LoadFailure';
import { useDeliveryQuality } from '../../../hooks/useDeliveryQuality';
import { useT } from '../../../hooks/useT';
import type { OverviewScope } from '../../../query/queryKeys';
import { QualityCheck } from './QualityCheck';
import { SourceList } from './SourceList';
import { UnassignedNames } from './UnassignedNames';

/** What the numbers rest on: checks with their gaps, sources, and names that nobody answers to. */
export function QualityPanel(props: {
  isOpen: boolean;
  onClose: () => void;
  scope: OverviewScope;
}) {
  const { isOpen, onClose, scope } = props;
  const t = useT();
  return (
    <SidePanel
      isOpen={isOpen}
      onClose={onClose}
      title={t('trust.title')}
      width={560}
    >
      <Flex direction="column" gap="5">
        <Checks scope={scope} />
        <SourceList />
        <UnassignedNames />
      </Flex>
    </SidePanel>
  );
}

function Checks(props: { scope: OverviewScope }) {
  const t = useT();
  const query = useDeliveryQuality(props.scope);
  return (
    <Flex direction="column" gap="4">
      <Text as="p">{t('trust.weakest')}</Text>
      {query.isPending && <LoadingPanel height={480} what={t('trust.title')} />}
      {query.error && (
        <LoadFailure
          title={t('trust.error')}
          name={t('trust.title')}
          query={query}
        />
      )}
      {query.data?.checks.map(check => (
        <QualityCheck key={check.check} check={check} />
      ))}
    </Flex>
  );
}
