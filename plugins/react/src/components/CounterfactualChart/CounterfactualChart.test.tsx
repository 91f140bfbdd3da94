import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { CounterfactualPoint, rangeOf, withGaps } from './counterfactual';
import { CounterfactualChart } from './CounterfactualChart';

const DAY = 86_400_000;
const START = Date.parse('2026-11-01T00:00:00Z');
const point = (
  day: number,
  observed: number | null,
  expected: number | null = 40 * 3600,
): CounterfactualPoint => ({
  at: START + day * DAY,
  observed,
  expected,
  lower: expected === null ? null : expected - 5 * 3600,
  upper: expected === null ? null : expected + 5 * 3600,
});
const POINTS = [
  point(0, 41 * 3600),
  point(1, 39 * 3600),
  point(2, null),
  point(3, 31 * 3600),
  point(4, 30 * 3600),
  point(5, 29 * 3600, null),
];

function chart(points: readonly CounterfactualPoint[] = POINTS) {
  return (
    <CounterfactualChart
      title="Change lead time"
      summary="Lead time fell below the band."
      points={points}
      interventionAt="2026-11-03T00:00:00Z"
      unit="s"
      zone="UTC"
    />
  );
}
const status = () => screen.getByRole('status');

describe('CounterfactualChart', () => {
  it('draws observed, expected, band and start, and never joins a gap', async () => {
    const { container } = renderHone(chart());
    await waitFor(
      () => expect(container.querySelector('.recharts-line')).toBeTruthy(),
      { timeout: 20_000 },
    );
    const [expected, observed] = [
      ...container.querySelectorAll('.recharts-line-curve'),
    ];
    expect(expected).toHaveAttribute('stroke-dasharray', '5 4');
    expect(observed).not.toHaveAttribute('stroke-dasharray');
    expect(observed.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(container.querySelector('.recharts-area-area')).toBeTruthy();
    expect(container.querySelector('.recharts-reference-area')).toBeTruthy();
    expect(screen.getByText('start')).toBeInTheDocument();
    // All labels of the axis carry one unit.
    const labels = [
      ...container.querySelectorAll('.recharts-yAxis-tick-labels text'),
    ].map(text => text.textContent);
    expect(labels.length).toBeGreaterThan(2);
    for (const label of labels) expect(label).toMatch(/^\d+\sh$/);
    expect(labels).toContain('30\u00a0h');
    await expectNoAxeViolations(container);
  });

  it('reads each point once, by arrows, Home and End', async () => {
    renderHone(chart());
    const frame = screen.getByRole('application');
    expect(frame).toHaveAccessibleName(
      /^Change lead time\. Lead time fell below the band\. Arrow keys move/,
    );
    frame.focus();
    await userEvent.keyboard('{Home}');
    expect(status()).toHaveTextContent(
      'Nov 1, 00:00: observed 41 h, expected 40 h [35 h, 45 h]',
    );
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(status()).toHaveTextContent(
      'Nov 3, 00:00: observed not enough data, expected 40 h [35 h, 45 h]',
    );
    await userEvent.keyboard('{End}');
    expect(status()).toHaveTextContent(
      'Nov 6, 00:00: observed 29 h, expected not enough data',
    );
    await userEvent.keyboard('{Escape}');
    expect(status()).toHaveTextContent(/^$/);
  });

  it('says the same in a table', async () => {
    const { container } = renderHone(chart());
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(
      within(rows[1])
        .getAllByRole('cell')
        .map(c => c.textContent),
    ).toEqual(['41\u00a0h', '40\u00a0h', '35\u00a0h', '45\u00a0h']);
    expect(within(rows[3]).getAllByRole('cell')[0]).toHaveTextContent(
      'not enough data',
    );
    await expectNoAxeViolations(container);
  });

  it('keeps its place when there is nothing to draw', async () => {
    const { container } = renderHone(chart([]));
    expect(screen.getByText('No points to draw yet.')).toBeVisible();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    await expectNoAxeViolations(container);
  });

  it('survives a series without any value', () => {
    const { container } = renderHone(
      chart([point(0, null, null), point(1, null, null)]),
    );
    expect(container.innerHTML).not.toContain('NaN');
  });
});

describe('withGaps', () => {
  it('breaks the line where points are missing altogether', () => {
    const out = withGaps([point(0, 1), point(1, 1), point(2, 1), point(6, 1)]);
    expect(out).toHaveLength(5);
    expect(out[3]).toMatchObject({ at: START + 3 * DAY, observed: null });
  });

  it('leaves an even series alone', () => {
    const even = [point(0, 1), point(1, 2), point(2, 3)];
    expect(withGaps(even)).toEqual(even);
    expect(withGaps([])).toEqual([]);
  });
});

it('rangeOf ignores what is missing', () => {
  expect(rangeOf([point(0, null, null)])).toBeNull();
  expect(rangeOf([point(0, 7, null)])).toEqual([7, 7]);
});
