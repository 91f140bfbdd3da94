import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, SimulatedChip, useHoneFormat } from '@hone/react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { LoadFailure } from '../components/LoadFailure';
import { MeasureFacts } from '../components/MeasureFacts/MeasureFacts';
import { useOverview } from '../hooks/useOverview';
import { usePageLink } from '../hooks/usePageLink';
import { useT } from '../hooks/useT';
import { overviewMeasures } from '../measures/overviewMeasures';
import { usePulse } from '../pulse/usePulse';
import { HoneQueryProvider } from '../query/HoneQueryProvider';

const WEEKS = 13;
const IN_WIDGET = ['leadTime', 'frequency', 'failRate', 'recovery'];

/** The organization's pulse on the home page: one sentence, four numbers, and the way to the rest. */
export function DeliveryPulse() {
  return (
    <HoneQueryProvider>
      <Pulse />
    </HoneQueryProvider>
  );
}

function Pulse() {
  const t = useT();
  const page = usePageLink();
  const query = useOverview({ weeks: WEEKS, until: null, group: null });
  const { data, error } = query;
  return (
    <Flex direction="column" gap="3">
      {query.isPending && (
        <LoadingPanel lines={6} what={t('overview.loading')} />
      )}
      {error && (
        <LoadFailure
          title={t('error.load')}
          name={t('overview.organization')}
          query={query}
        />
      )}
      {data?.services === 0 && <Text as="p">{t('connect.sentence')}</Text>}
      {data && data.services > 0 && <PulseFacts overview={data} />}
      {page !== null && (
        <div>
          <ButtonLink size="small" variant="secondary" href={page}>
            {t('overview.open')}
          </ButtonLink>
        </div>
      )}
    </Flex>
  );
}

function PulseFacts(props: { overview: DeliveryOverview }) {
  const { overview } = props;
  const t = useT();
  const { now } = useHoneFormat();
  const sentences = usePulse(overview, WEEKS);
  const measures = overviewMeasures(overview, now)
    .map(({ measure }) => measure)
    .filter(({ id }) => IN_WIDGET.includes(id));
  return (
    <>
      <Text as="p" weight="bold">
        {sentences.join(' ')}
      </Text>
      {overview.simulated && (
        <div>
          <SimulatedChip />
        </div>
      )}
      <MeasureFacts measures={measures} />
      <Text as="p" variant="body-small">
        {t('overview.pulseRange', { weeks: String(WEEKS) })}
      </Text>
    </>
  );
}
