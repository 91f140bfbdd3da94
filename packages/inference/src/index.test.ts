import { version } from '../package.json';
import * as inference from './index';

describe('public API', () => {
  it('stamps results with the version of the package', () => {
    expect(inference.INFERENCE_VERSION).toBe(version);
    expect(
      inference.wilsonInterval({ successes: 1, trials: 10 }),
    ).toMatchObject({ method: 'wilsonInterval', version });
  });
});
