import type { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
  type AuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { SIGN_IN_CHOICES, type SignInChoice } from './choices';
import { signInObstacle } from './signInObstacle';

/** The header that says which role was chosen. */
export const ROLE_HEADER = 'x-hone-demo-role';

/**
 * @throws InputError for a role that is not offered
 */
function readChoice(id: string | undefined): SignInChoice {
  const found = SIGN_IN_CHOICES.find(choice => choice.id === id);
  if (found) return found;
  throw new InputError(
    `${ROLE_HEADER} has to be one of ${SIGN_IN_CHOICES.map(c => c.id).join(
      ', ',
    )}, but "${String(id).slice(0, 40)}" was given`,
  );
}

/**
 * Signs in as an account of the demo organisation, without any proof: `refresh` with the chosen role in a header. `start`
 * tells which roles there are; where the accounts are off it tells none, and `refresh` refuses.
 */
export function demoProviderFactory(root: Config): AuthProviderFactory {
  return context => {
    const obstacle = signInObstacle(root, context.config);
    const authenticator = createProxyAuthenticator({
      defaultProfileTransform: async ({ account }: SignInChoice) => ({
        profile: { displayName: account },
      }),
      initialize: () => undefined,
      authenticate: async ({ req }) => {
        if (obstacle) throw new NotAllowedError(obstacle);
        return { result: readChoice(req.header(ROLE_HEADER)) };
      },
    });
    const handlers = createProxyAuthProviderFactory({
      authenticator,
      signInResolver: ({ result }, resolver) =>
        resolver.signInWithCatalogUser({ entityRef: result.userEntityRef }),
    })(context);
    return {
      ...handlers,
      start: async (_req, res) => {
        const offered = obstacle ? [] : SIGN_IN_CHOICES;
        res.json({
          roles: offered.map(({ id, title, account }) => ({
            id,
            title,
            account,
          })),
        });
      },
    };
  };
}
