import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { CodeBlock } from '../CodeBlock/CodeBlock';

/** One way to connect deployments, with an example. */
export function SetupWay(props: {
  way: 'names' | 'push' | 'git';
  example: string;
}) {
  const { way, example } = props;
  const t = useT();
  const title = t(`setup.${way}.title`);
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2">
          <Text as="h3" weight="bold">
            {title}
          </Text>
          <Text as="p">{t(`setup.${way}.text`)}</Text>
          <CodeBlock label={t('setup.example', { title })}>{example}</CodeBlock>
        </Flex>
      </CardBody>
    </Card>
  );
}
