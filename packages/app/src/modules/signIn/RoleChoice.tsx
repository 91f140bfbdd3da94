import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex, Grid, Text } from '@backstage/ui';
import { GUEST } from './chosenRole';
import type { DemoRole } from './demoRoles';

/** One button for every role of the demo organisation, and the guest of Backstage. */
export function RoleChoice(props: {
  roles: DemoRole[];
  onChoose(id: string): void;
}) {
  const { roles, onChoose } = props;
  const title = useApi(configApiRef).getOptionalString('app.title');
  return (
    <main>
      <Container>
        <Flex direction="column" gap="6" py="8">
          <Text as="h1" variant="title-medium">
            {title ?? 'Backstage'}
          </Text>
          <Flex direction="column" gap="1">
            <Text as="h2" variant="title-x-small" id="roles">
              Look at the demo organisation as
            </Text>
            <Text color="secondary">
              Everybody in it is simulated. What each role sees and does is up
              to its permissions.
            </Text>
          </Flex>
          <Grid.Root columns={{ initial: '1', sm: '2', md: '3' }} gap="4">
            {roles.map(role => (
              <Flex key={role.id} direction="column" gap="1">
                <Button
                  variant="secondary"
                  aria-describedby={`role-${role.id}`}
                  onPress={() => onChoose(role.id)}
                >
                  {role.title}
                </Button>
                <Text
                  id={`role-${role.id}`}
                  variant="body-small"
                  color="secondary"
                >
                  {role.account}
                </Text>
              </Flex>
            ))}
          </Grid.Root>
          <Flex direction="column" gap="1" align="start">
            <Text as="h2" variant="title-x-small">
              Or as the developer of this portal
            </Text>
            <Text color="secondary">
              Backstage&apos;s guest, who may everything and belongs to no team.
            </Text>
            <Button variant="primary" onPress={() => onChoose(GUEST)}>
              Enter
            </Button>
          </Flex>
        </Flex>
      </Container>
    </main>
  );
}
