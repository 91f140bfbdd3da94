import { DEMO_ACCOUNTS } from '../organisation/accounts';
import { accountRef } from '../organisation/teams';

/** A role that the sign-in page offers. */
export interface SignInChoice {
  /** What the page sends back. */
  id: string;
  /** The label of the button. */
  title: string;
  /** What the account is called in the catalog. */
  account: string;
  /** Full reference of the account. */
  userEntityRef: string;
}

function choice(
  id: string,
  title: string,
  userEntityRef: string,
): SignInChoice {
  const account = DEMO_ACCOUNTS.find(({ ref }) => ref === userEntityRef);
  if (!account) {
    throw new Error(`The demo organisation has no account ${userEntityRef}`);
  }
  return { id, title, account: account.title, userEntityRef };
}

/** One account for every role; two engineers of a team, because one reviews what the other planned. */
export const SIGN_IN_CHOICES: SignInChoice[] = [
  choice('engineer', 'Engineer', accountRef('checkout-engineer-1')),
  choice(
    'second-engineer',
    'Second engineer',
    accountRef('checkout-engineer-2'),
  ),
  choice('champion', 'Champion', accountRef('checkout-engineer-3')),
  choice(
    'engineering-manager',
    'Engineering manager',
    accountRef('search-browse-manager'),
  ),
  choice('product-owner', 'Product owner', accountRef('checkout-owner')),
  choice('release-lead', 'QA/release lead', accountRef('release-lead')),
  choice(
    'security-reviewer',
    'Security reviewer',
    accountRef('security-reviewer'),
  ),
  choice('data-analyst', 'Data analyst', accountRef('data-analyst')),
  choice(
    'platform-engineer',
    'Platform engineer',
    accountRef('platform-engineer-1'),
  ),
  choice('director', 'Director', accountRef('director')),
  choice(
    'guest-collaborator',
    'Guest collaborator',
    'user:default/payment-issuer-guest',
  ),
];
