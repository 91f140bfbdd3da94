import { Card, CardBody, Text } from '@backstage/ui';
import type { ReactNode } from 'react';

/** One part of the plan. */
export function PlanSection(props: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardBody>
        <Text as="h3" weight="bold">
          {props.title}
        </Text>
        {props.children}
      </CardBody>
    </Card>
  );
}
