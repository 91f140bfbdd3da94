import {
  ErrorPanel,
  ProxiedSignInPage,
  SignInPage,
} from '@backstage/core-components';
import {
  discoveryApiRef,
  useApi,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Button, Flex } from '@backstage/ui';
import { useEffect, useState } from 'react';
import {
  forgetRole,
  forgottenOnSignOut,
  GUEST,
  readChosenRole,
  rememberRole,
} from './chosenRole';
import { DEMO_PROVIDER, fetchDemoRoles, type DemoRole } from './demoRoles';
import { RoleChoice } from './RoleChoice';

function SignInFailed({ error }: { error?: Error }) {
  return (
    <Flex direction="column" gap="4" p="4">
      {error && <ErrorPanel title="The sign-in failed" error={error} />}
      <Button
        onPress={() => {
          forgetRole();
          window.location.reload();
        }}
      >
        Choose another role
      </Button>
    </Flex>
  );
}

/** The roles that the portal offers; undefined until that is known. */
function useDemoRoles(): DemoRole[] | undefined {
  const discovery = useApi(discoveryApiRef);
  const [roles, setRoles] = useState<DemoRole[]>();
  useEffect(() => {
    let current = true;
    discovery
      .getBaseUrl('auth')
      .then(fetchDemoRoles)
      // Without an answer the portal is as one that has no roles, and the next step says what is wrong.
      .catch(() => [])
      .then(found => {
        if (current) setRoles(found);
      });
    return () => {
      current = false;
    };
  }, [discovery]);
  return roles;
}

/** The roles to choose from, or Backstage's own page where the portal has none. */
function Offer(props: SignInPageProps & { onChoose(id: string): void }) {
  const { onSignInSuccess, onChoose } = props;
  const roles = useDemoRoles();
  if (!roles) return null;
  return roles.length > 0 ? (
    <RoleChoice roles={roles} onChoose={onChoose} />
  ) : (
    <SignInPage providers={['guest']} onSignInSuccess={onSignInSuccess} />
  );
}

/**
 * Signs in with the role that was chosen in this tab, and asks for one where none was.
 */
export function SignIn(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  const [chosen, setChosen] = useState(readChosenRole);
  if (chosen === null) {
    return (
      <Offer
        onSignInSuccess={onSignInSuccess}
        onChoose={id => {
          rememberRole(id);
          setChosen(id);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      provider={chosen === GUEST ? GUEST : DEMO_PROVIDER}
      headers={chosen === GUEST ? {} : { 'x-hone-demo-role': chosen }}
      ErrorComponent={SignInFailed}
      onSignInSuccess={(identity: IdentityApi) =>
        onSignInSuccess(forgottenOnSignOut(identity))
      }
    />
  );
}
