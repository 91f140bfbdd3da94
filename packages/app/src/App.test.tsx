import { render, waitFor } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts with every plugin of the portal', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', packages: 'all' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as never,
    };
    const rendered = render(App.createRoot());
    // Every plugin is loaded first, which takes as long as the machine needs.
    await waitFor(
      () => {
        expect(rendered.baseElement.textContent).not.toBe('');
      },
      { timeout: 60_000 },
    );
  }, 90_000);
});
