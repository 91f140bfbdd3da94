import { EmptyPanel } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import type { DeliveryWindow } from '../../measures/deliveryWindow';
import { annotationExample, gitExample, pushExample } from './setupExamples';
import styles from './EntityDelivery.module.css';

/** Nothing is linked: three ways to connect deployments, each with an example that fits this service. */
export function Setup(props: {
  name: string;
  entityRef: string;
  window: DeliveryWindow;
  onAgain: () => void;
}) {
  const { name, entityRef, window, onAgain } = props;
  const t = useT();
  const ways = [
    ['names', annotationExample(entityRef)],
    ['push', pushExample(entityRef, window.current.to)],
    ['git', gitExample()],
  ] as const;
  return (
    <>
      <EmptyPanel
        sentence={t('setup.empty', { name, days: String(window.days) })}
        action={
          <Button variant="primary" onPress={onAgain}>
            {t('setup.again')}
          </Button>
        }
      />
      {ways.map(([way, example]) => {
        const title = t(`setup.${way}.title`);
        return (
          <Card key={way}>
            <CardBody>
              <Flex direction="column" gap="2">
                <Text as="h3" weight="bold">
                  {title}
                </Text>
                <Text as="p">{t(`setup.${way}.text`)}</Text>
                <pre
                  role="region"
                  aria-label={t('setup.example', { title })}
                  // A region that scrolls must be reachable by keyboard.
                  tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
                  className={styles.code}
                >
                  {example}
                </pre>
              </Flex>
            </CardBody>
          </Card>
        );
      })}
    </>
  );
}
