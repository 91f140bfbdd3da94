import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { Placebo } from './placebo';
import { PlaceboStrip } from './PlaceboStrip';

const PLACEBOS: Placebo[] = [
  {
    group: 'other dates',
    label: 'Oct 1',
    estimate: 0.04,
    interval: [-0.1, 0.2],
  },
  {
    group: 'other services',
    label: 'cart-api',
    estimate: -0.06,
    interval: null,
  },
];

function strip(effect: number | null = -0.34) {
  return (
    <PlaceboStrip
      title="Placebos"
      summary="Nothing was changed there."
      placebos={PLACEBOS}
      effect={effect}
    />
  );
}

describe('PlaceboStrip', () => {
  it('draws a strip per kind and the effect through them', async () => {
    const { container } = renderHone(strip());
    expect(screen.getByText('other dates')).toBeInTheDocument();
    expect(screen.getByText('other services')).toBeInTheDocument();
    expect(screen.getByText('the change −34%')).toBeInTheDocument();
    expect(container.querySelectorAll('circle')).toHaveLength(2);
    await expectNoAxeViolations(container);
  });

  it('walks the placebos from the smallest to the largest', async () => {
    renderHone(strip());
    const frame = screen.getByRole('application');
    expect(frame).toHaveAccessibleName(/^Placebos\. Nothing was changed there/);
    frame.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('status')).toHaveTextContent(
      'other services, cart-api: −6%',
    );
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('status')).toHaveTextContent(
      'other dates, Oct 1: +4%',
    );
  });

  it('has a table, and needs no effect', async () => {
    renderHone(strip(null));
    expect(screen.queryByText(/the change/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('cart-api');
    expect(rows[2]).toHaveTextContent('[−10%, +20%]');
  });
});
