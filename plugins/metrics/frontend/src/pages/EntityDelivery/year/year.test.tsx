import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../../__fixtures__/demoEntities';
import { demoReleases } from '../../../__fixtures__/demoReleases';
import { demoYear } from '../../../__fixtures__/demoService';
import { renderPage } from '../../../__testUtils__/renderPage';
import { EntityDelivery } from '../EntityDelivery';
import { weekAxis } from './weekAxis';
import { yearChart, yearLanes } from './yearChart';

const NOW = Date.parse('2026-12-09T10:15:00Z');
const HOUR = 3_600_000;
const year = demoYear('component:default/cart', demoReleases(9, NOW), NOW);

describe('weekAxis', () => {
  it.each([
    [27 * HOUR, 'ms', [0, 10, 20, 30], HOUR],
    [0.9 * HOUR, 'ms', [0, 20, 40, 60], HOUR / 60],
    [0.13, 'ratio', [0, 0.05, 0.1, 0.15], 1],
    [7, undefined, [0, 2.5, 5, 7.5], 1],
    [0, undefined, [0, 1], 1],
  ])('of %d %s', (highest, unit, ticks, factor) => {
    const found = weekAxis(highest, unit).map(tick => tick / factor);
    found.forEach((tick, i) => expect(tick).toBeCloseTo(ticks[i], 9));
    expect(found).toHaveLength(ticks.length);
  });
});

describe('yearChart', () => {
  it('leaves the running week out and marks what is beyond normal', () => {
    const weeks = year.weeks.map((week, i) => ({
      ...week,
      deployments: i === 20 ? 90 : 10 + (i % 2),
    }));
    const chart = yearChart(weeks, 'frequency', null);
    expect(chart.points).toHaveLength(52);
    expect([...chart.beyond]).toEqual([20]);
  });

  it('tells what is normal before a change and after it', () => {
    const weeks = year.weeks.map((week, i) => ({
      ...week,
      deployments: (i < 30 ? 30 : 10) + (i % 2),
    }));
    const { limits, beyond } = yearChart(weeks, 'frequency', weeks[30].week);
    expect(limits.map(({ center }) => Math.round(center))).toEqual([31, 11]);
    expect(beyond.size).toBe(0);
    expect(yearChart(weeks, 'frequency', null).beyond.size).toBeGreaterThan(5);
  });

  it('marks nothing where too few weeks have a value', () => {
    const weeks = year.weeks.map((week, i) => ({
      ...week,
      leadTimeP50: i < 7 ? HOUR * (i + 1) : null,
    }));
    const chart = yearChart(weeks, 'leadTime', null);
    expect(chart.limits).toEqual([]);
    expect(chart.beyond.size).toBe(0);
  });

  it('keeps states and addresses of marks', () => {
    const lanes = yearLanes(year, {
      deployment: id => `D ${id}`,
      incident: id => `I ${id}`,
      hrefOf: id => `?deploy=${id}`,
      change: { title: '41 h to 27 h', since: '2026-08-10' },
    });
    expect(lanes.deployments?.map(mark => mark.state)).toEqual([
      'succeeded',
      'succeeded',
      'failed',
      'caught',
      'failed',
      'failed',
      'succeeded',
    ]);
    expect(lanes.deployments?.[0].href).toBe('?deploy=deploy-9');
    expect(lanes.changePoints).toEqual([
      {
        id: '2026-08-10',
        title: '41 h to 27 h',
        at: Date.parse('2026-08-10T00:00:00Z'),
      },
    ]);
    expect(lanes.incidents?.map(mark => mark.title)).toContain('I INC-398');
  });
});

describe('the year of a service', () => {
  const page = <EntityDelivery entity={demoEntity('payments-gateway')} />;

  it('shows a measure by week over lanes of what happened', async () => {
    const { container } = renderPage(page);
    const figure = within(
      await screen.findByRole('figure', { name: '12 months' }),
    );
    expect(
      figure.getByText(
        /Change lead time by week in Europe\/Berlin: (no|\d+) weeks?/,
      ),
    ).toBeInTheDocument();
    const chart = figure.getByRole('application', { name: /^12 months\./ });
    chart.focus();
    await userEvent.keyboard('{End}');
    expect(
      figure
        .getAllByRole('status')
        .some(({ textContent }) =>
          /^Week of .*: [\d.]+\sh/.test(textContent ?? ''),
        ),
    ).toBe(true);
    expect(
      figure.getByRole('application', { name: /^Deployments and incidents/ }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('draws no axis where no week has a value', async () => {
    renderPage(<EntityDelivery entity={demoEntity('delivery-slots')} />);
    const figure = within(
      await screen.findByRole('figure', { name: '12 months' }),
    );
    expect(figure.getByText('No week has a value.')).toBeInTheDocument();
    expect(
      figure.queryByRole('application', { name: /^12 months/ }),
    ).not.toBeInTheDocument();
    expect(
      figure.getByText(/too few weeks with a value to say what is normal/),
    ).toBeInTheDocument();
  });

  it('keeps the measure in the address', async () => {
    renderPage(page, { at: '/?range=30d' });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Change fail rate' }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/?range=30d&chart=failRate',
    );
    expect(
      await screen.findByText(/Change fail rate by week in Europe\/Berlin/),
    ).toBeInTheDocument();
  });

  it('says the same in a table', async () => {
    renderPage(page);
    const figure = within(
      await screen.findByRole('figure', { name: '12 months' }),
    );
    await userEvent.click(figure.getByRole('radio', { name: 'Table' }));
    expect(figure.getAllByRole('row')).toHaveLength(54);
    expect(
      figure.getByRole('columnheader', { name: 'Lead time (h)' }),
    ).toBeInTheDocument();
    await userEvent.click(figure.getByRole('radio', { name: 'Chart' }));
  });
});
