import { screen, waitFor } from '@testing-library/react';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { ExperimentCollisions } from './ExperimentCollisions';

function open(status: string, report = true) {
  const demo = demoApis();
  const experiment = [...demo.experiments.experiments.values()].find(
    one => one.status === status,
  )!;
  const asked = jest.spyOn(demo.calendar, 'collisions').mockResolvedValue({
    items: report
      ? [
          {
            key: null,
            title: null,
            ownerRef: 'group:default/platform',
            status: null,
            reasons: ['dependency'],
            services: [],
            metricId: 'm',
            metricTitle: 'Lead time',
            from: '2026-06-01T00:00:00Z',
            to: '2026-06-29T00:00:00Z',
            assumed: false,
            inflation: 2.44,
            ownInflation: 2.44,
            otherInflation: 1,
            refused: false,
            sentence: {
              key: 'collision.hidden-blurred',
              params: {
                owner: 'group:default/platform',
                metric: 'Lead time',
                days: 28,
                of: 56,
                inflation: 2.4,
              },
              text: 'The English of the server',
            },
          },
        ]
      : [],
    dependenciesKnown: false,
  });
  renderPage(<ExperimentCollisions experiment={experiment} />, { demo });
  return { asked, key: experiment.key };
}

describe('collisions of an experiment', () => {
  it('are sentences, also of what the reader may not read', async () => {
    const { asked, key } = open('running');
    expect(
      await screen.findByText(
        'Another experiment overlaps on Lead time for 28 of 56 days: variance ×2.4. Ask its owner, platform.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/Collisions by shared service only/)).toBeVisible();
    expect(asked.mock.calls[0][0]).toEqual({ key });
  });

  it('take no room where there are none, and are not asked for afterwards', async () => {
    const { asked } = open('running', false);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(screen.queryByText('Collisions')).not.toBeInTheDocument();
    const closed = open('closed');
    expect(closed.asked).not.toHaveBeenCalled();
  });
});
