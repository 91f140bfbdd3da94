import { Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';

/** A named part of the form. */
export function FieldSection(props: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" gap="3" role="group" aria-label={props.title}>
      <Text as="h3" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </Flex>
  );
}
