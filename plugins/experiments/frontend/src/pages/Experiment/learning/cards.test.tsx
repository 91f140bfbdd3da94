import { HoneApiError } from '@hone/common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoLearning } from '../../../__fixtures__/InMemoryLearnings';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { toForecast } from '../forecasts/ForecastDialog';
import { ForecastsCard } from '../forecasts/ForecastsCard';
import { LearningCard } from './LearningCard';

async function experimentOf(demo: ReturnType<typeof demoApis>, key: string) {
  return demo.experiments.get(key);
}

const forbidden = async () => {
  throw new HoneApiError({
    name: 'NotAllowedError',
    message: 'No',
    status: 403,
  });
};

describe('the learning of a closed experiment', () => {
  const KEY = 'EXP-001';

  it('is made in one step, as the verdict proposes it', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    const experiment = await experimentOf(demo, KEY);
    renderPage(<LearningCard experiment={experiment} />, { demo });
    await user.click(
      await screen.findByRole('button', { name: 'Make it a learning' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('radio', { name: 'Supports it' })).toBeChecked();
    expect(dialog.getByText(/better side of 0/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Add the learning' }));
    await waitFor(() =>
      expect(demo.learnings.written).toMatchObject([
        {
          experimentKey: KEY,
          stance: 'supports',
          learning: { title: 'It works', kind: 'review' },
        },
      ]),
    );
  });

  it('leads to the learnings that hold it', async () => {
    const demo = demoApis();
    demo.learnings.items = [demoLearning()];
    const experiment = await experimentOf(demo, KEY);
    renderPage(<LearningCard experiment={experiment} />, { demo });
    expect(await screen.findByRole('link', { name: /^LRN-1/ })).toHaveAttribute(
      'href',
      '/experiments/learnings?q=LRN-1',
    );
  });

  it('is no card for those who may not read it, nor before the close', async () => {
    const demo = demoApis();
    demo.learnings.propose = forbidden;
    const closed = await experimentOf(demo, KEY);
    renderPage(
      <>
        <LearningCard experiment={closed} />
        <LearningCard experiment={{ ...closed, status: 'running' }} />
      </>,
      { demo },
    );
    await waitFor(() =>
      expect(screen.queryByText(/Loading/)).not.toBeInTheDocument(),
    );
    expect(screen.queryByText('Learning')).not.toBeInTheDocument();
  });
});

describe('forecasts of an experiment', () => {
  const KEY = 'EXP-013';

  it('are registered before the start, as a range', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    const experiment = await experimentOf(demo, KEY);
    renderPage(<ForecastsCard experiment={experiment} />, { demo });
    await user.click(
      await screen.findByRole('button', { name: 'Register a forecast' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Register' }));
    expect(await dialog.findByText(/Two numbers are needed/)).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: /From/ }), '-30');
    await user.type(dialog.getByRole('textbox', { name: /To/ }), '-10');
    await user.tab();
    await user.click(dialog.getByRole('button', { name: 'Register' }));
    await waitFor(() =>
      expect(demo.forecasts.registered).toEqual([
        { low: -0.3, high: -0.1, confidence: 0.8 },
      ]),
    );
    expect(
      await screen.findByText('You expect −20% [−30%, −10%] (80%).'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(
      await screen.findByText('Nobody has registered a forecast.'),
    ).toBeVisible();
  });

  it('show everybody what came once they are opened', async () => {
    const demo = demoApis();
    const one = {
      forecasters: 1,
      basis: null,
      registeredAt: '2026-11-20T00:00:00.000Z',
    };
    demo.forecasts.forecasts = {
      state: 'opened',
      registered: 2,
      canRegister: false,
      whyNot: 'It has started.',
      own: null,
      team: {
        ...one,
        mean: -0.2,
        sd: 0.05,
        forecasters: 2,
        score: { crps: 0.031, pit: 0.1, within80: true },
      },
      model: {
        ...one,
        mean: -0.28,
        sd: 0.02,
        basis: 'transferEffect, 7 trials (group)',
        score: { crps: 0.12, pit: 0.99, within80: false },
      },
      observed: { effect: -0.21, standardError: 0.03 },
    };
    const experiment = await experimentOf(demo, KEY);
    renderPage(<ForecastsCard experiment={experiment} />, { demo });
    expect(await screen.findByText('Found: −21% ± 3%')).toBeVisible();
    expect(screen.getByText('Team: −20% [−26%, −14%]')).toBeVisible();
    expect(
      screen.getByText('off by 3.1% (CRPS), within its 80%'),
    ).toBeVisible();
    expect(
      screen.getByText('off by 12% (CRPS), outside its 80%'),
    ).toBeVisible();
    expect(screen.getByText(/rests on transferEffect, 7 trials/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are no card for guests', async () => {
    const demo = demoApis();
    demo.forecasts.get = async () => {
      throw new HoneApiError({
        name: 'NotFoundError',
        message: 'There is no experiment',
        status: 404,
      });
    };
    const experiment = await experimentOf(demo, KEY);
    renderPage(<ForecastsCard experiment={experiment} />, { demo });
    await waitFor(() =>
      expect(screen.queryByText(/Loading/)).not.toBeInTheDocument(),
    );
    expect(screen.queryByText('Forecasts')).not.toBeInTheDocument();
  });

  it.each([
    [null, 10],
    [10, 10],
    [20, 10],
    [-101, 0],
    [0, 1001],
  ])('refuse the range from %p to %p', (low, high) => {
    expect(toForecast({ low, high, confidence: '80' })).toBeNull();
  });
});
