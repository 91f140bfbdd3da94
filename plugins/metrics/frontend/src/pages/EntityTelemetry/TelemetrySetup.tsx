import { parseEntityRef } from '@backstage/catalog-model';
import { EmptyPanel } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { CodeBlock } from '../../components/CodeBlock/CodeBlock';
import { useT } from '../../hooks/useT';

const WAYS = ['selector', 'service'] as const;

/** Lines of a catalog file that name the series of a service. */
function exampleOf(way: (typeof WAYS)[number], name: string): string {
  const annotation =
    way === 'selector'
      ? `hone.dev/prometheus-selector: job="${name}",namespace="shop"`
      : `hone.dev/service-name: ${name}-prod`;
  return [
    'metadata:',
    `  name: ${name}`,
    '  annotations:',
    `    ${annotation}`,
  ].join('\n');
}

/** No series were found: the lines that name them, ready for this service. */
export function TelemetrySetup(props: {
  name: string;
  entityRef: string;
  isLooking: boolean;
  onAgain: () => void;
}) {
  const { name, entityRef } = props;
  const t = useT();
  return (
    <Flex direction="column" gap="4">
      <EmptyPanel
        sentence={t('telemetry.setup.empty', { name })}
        action={
          <Button
            variant="primary"
            isPending={props.isLooking}
            onPress={props.onAgain}
          >
            {t('telemetry.setup.again')}
          </Button>
        }
      />
      {WAYS.map(way => {
        const title = t(`telemetry.setup.${way}`);
        return (
          <Card key={way}>
            <CardBody>
              <Flex direction="column" gap="2">
                <Text as="h3" weight="bold">
                  {title}
                </Text>
                <Text as="p">{t(`telemetry.setup.${way}Text`)}</Text>
                <CodeBlock label={t('telemetry.setup.example', { title })}>
                  {exampleOf(way, parseEntityRef(entityRef).name)}
                </CodeBlock>
              </Flex>
            </CardBody>
          </Card>
        );
      })}
    </Flex>
  );
}
