import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { signInObstacle } from './signInObstacle';

/** Why one may not sign in, in an environment with a mode of the demo organisation. */
function obstacle(mode: string, environment: string, provider = {}) {
  jest.replaceProperty(process, 'env', { NODE_ENV: environment });
  return signInObstacle(
    mockServices.rootConfig({ data: { hone: { demo: { mode } } } }),
    new ConfigReader(provider),
  );
}

describe('signing in as an account of the demo organisation', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('works in development, where the organisation is loaded', () => {
    expect(obstacle('always', 'development')).toBeUndefined();
  });

  it('does not work where it is not loaded, whatever else is allowed', () => {
    expect(
      obstacle('never', 'development', {
        dangerouslyAllowOutsideDevelopment: true,
      }),
    ).toBe(
      'The accounts of the demo organisation are off: hone.demo.mode is never',
    );
  });

  it.each(['production', 'test', ''])(
    'does not work with NODE_ENV "%s" unless that is allowed',
    environment => {
      expect(obstacle('always', environment)).toMatch(
        /development environments; 'auth\.providers\.hone-demo\.dangerously/,
      );
      const allowed = { dangerouslyAllowOutsideDevelopment: true };
      expect(obstacle('always', environment, allowed)).toBeUndefined();
    },
  );
});
