import { Flex, Text } from '@backstage/ui';
import { CounterfactualChart, ServiceTimeline, TimeSparkline } from '../../src';
import { ago, lanes, latency, reRuns } from '../sampleData';
import { Section } from './Section';

/** Charts over time. */
export function Charts() {
  return (
    <>
      <Section title="Observed against expected">
        <CounterfactualChart
          title="CI re-run rate"
          summary="Since October 1, builds are re-run 7 points less often than expected; the last week lies below the band on every day."
          points={reRuns}
          interventionAt={reRuns[56].at}
          unit="ratio"
          zone="UTC"
          provenance={{
            source: 'Prometheus',
            updatedAt: '2026-12-09T09:40:00Z',
            definitionVersion: 3,
            n: 1297,
            simulated: true,
          }}
        />
      </Section>
      <Section title="Timeline of a service">
        <ServiceTimeline
          title="Last 90 days"
          from={ago(90)}
          to={ago(-3)}
          data={lanes}
          zone="UTC"
          provenance={{
            source: 'GitHub',
            updatedAt: ago(0.004),
            simulated: true,
          }}
        />
      </Section>
      <Section title="Last day drawn">
        <Flex direction="column" gap="3">
          <Flex gap="3" align="center">
            <Text>p95 latency</Text>
            <TimeSparkline
              label="p95 latency, last day"
              points={latency}
              unit="s"
              width={180}
            />
          </Flex>
          <Flex gap="3" align="center">
            <Text>queue depth</Text>
            <TimeSparkline
              label="queue depth, last day"
              points={[]}
              width={180}
            />
          </Flex>
        </Flex>
      </Section>
    </>
  );
}
