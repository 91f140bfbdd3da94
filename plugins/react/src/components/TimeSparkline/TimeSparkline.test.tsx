import { screen } from '@testing-library/react';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { TimeSparkline } from './TimeSparkline';

const points = (...values: (number | null)[]) =>
  values.map((value, i) => ({ at: i * 60_000, value }));

describe('TimeSparkline', () => {
  it('names last, lowest and highest value in one unit', async () => {
    const { container } = renderHone(
      <TimeSparkline
        label="p95 latency"
        unit="s"
        points={points(0.3, 0.25, 0.42, 0.387)}
      />,
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(
      /^p95 latency: last 387\sms, lowest 250\sms, highest 420\sms$/,
    );
    expect(screen.getByText('387 ms')).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it('never joins a gap, and keeps a lone value visible', () => {
    const { container } = renderHone(
      <TimeSparkline label="x" points={points(1, 2, null, 3, null, 4, 5)} />,
    );
    const path = container.querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(3);
    // The lone 3 and the last value.
    expect(container.querySelectorAll('circle')).toHaveLength(2);
  });

  it('names the last value there is, when the end is missing', () => {
    renderHone(<TimeSparkline label="x" points={points(1, 2, null)} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'x: last 2, lowest 1, highest 2',
    );
  });

  it.each([[[]], [points(null, null)], [points(NaN)]])(
    'says that there are no values for %p',
    async empty => {
      const { container } = renderHone(
        <TimeSparkline label="queue depth" points={empty} />,
      );
      expect(screen.getByRole('img')).toHaveAccessibleName(
        'queue depth: no values',
      );
      expect(screen.getByText('not enough data')).toBeVisible();
      await expectNoAxeViolations(container);
    },
  );

  it('draws the limits of each stretch inside the picture', async () => {
    const { container } = renderHone(
      <TimeSparkline
        label="x"
        points={points(5, 6, 2, 3)}
        height={40}
        limits={[
          { from: 0, to: 60_000, lower: 3, center: 5.5, upper: 8 },
          { from: 120_000, to: 180_000, lower: 0, center: 2.5, upper: 5 },
        ]}
      />,
    );
    const bands = [...container.querySelectorAll('rect')].map(band => [
      Number(band.getAttribute('y')),
      Number(band.getAttribute('y')) + Number(band.getAttribute('height')),
    ]);
    // From the highest limit, 8, to the lowest, 0.
    expect(bands).toEqual([
      [4, 24],
      [16, 36],
    ]);
    expect(container.querySelectorAll('line')).toHaveLength(2);
    await expectNoAxeViolations(container);
  });

  it('draws a constant series inside the picture', () => {
    const { container } = renderHone(
      <TimeSparkline label="x" points={points(7, 7)} height={28} />,
    );
    expect(container.querySelector('path')?.getAttribute('d')).not.toContain(
      'NaN',
    );
  });
});
