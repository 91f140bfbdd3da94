import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { CurveSpecification } from './specification';
import { SpecificationCurve } from './SpecificationCurve';

const SPECIFICATIONS: CurveSpecification[] = [
  {
    id: 'a',
    choices: { Method: 'synthetic control', Outliers: 'kept', Data: 'all' },
    chosen: true,
    estimate: -0.2,
    interval: [-0.3, -0.1],
  },
  {
    id: 'b',
    choices: { Method: 'time series', Outliers: 'kept', Data: 'all' },
    chosen: false,
    estimate: -0.4,
    interval: [null, 0.1],
  },
  {
    id: 'c',
    choices: { Method: 'time series', Outliers: 'left out', Data: 'all' },
    chosen: false,
    estimate: null,
    interval: null,
    detail: 'Too few points',
  },
];
const SUMMARY = '2 of 2 settings have the same sign.';

function curve(specifications = SPECIFICATIONS) {
  return (
    <SpecificationCurve
      title="Effect by setting"
      summary={SUMMARY}
      specifications={specifications}
    />
  );
}
const frame = () => screen.getByRole('application');
const status = () => screen.getByRole('status');

describe('SpecificationCurve', () => {
  it('has a name with its sentence, and reads the planned setting first', async () => {
    const { container } = renderHone(curve());
    expect(frame()).toHaveAccessibleName(
      `Effect by setting. ${SUMMARY} Arrow keys move, Home and End jump, Escape leaves.`,
    );
    expect(
      screen.getByText(
        '−20% [−30%, −10%], as planned: synthetic control, kept, all',
      ),
    ).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it('draws the estimates from the smallest to the largest, each with its kind of mark', () => {
    const { container } = renderHone(curve());
    const marks = [...container.querySelectorAll('[data-specification]')];
    expect(marks.map(mark => mark.getAttribute('data-specification'))).toEqual([
      'b',
      'a',
    ]);
    expect(marks[0].querySelector('circle.open')).not.toBeNull();
    expect(marks[1].querySelector('path.chosen')).not.toBeNull();
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('shows only questions whose answers differ among what is drawn', () => {
    renderHone(curve());
    expect(screen.getByText('Method')).toBeInTheDocument();
    expect(screen.queryByText('Outliers')).not.toBeInTheDocument();
    expect(screen.queryByText('Data')).not.toBeInTheDocument();
  });

  it('is one tab stop whose arrows read each setting', async () => {
    renderHone(curve());
    frame().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(status()).toHaveTextContent(/^−40% .*: time series, kept, all$/);
    await userEvent.keyboard('{End}');
    expect(status()).toHaveTextContent(/as planned/);
    await userEvent.keyboard('{Escape}');
    expect(status()).toHaveTextContent(/^$/);
  });

  it('has a table with every setting, also those without an estimate', async () => {
    const { container } = renderHone(curve());
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toHaveTextContent('as planned');
    expect(rows[3]).toHaveTextContent('Too few points');
    await expectNoAxeViolations(container);
  });

  it('says so when no setting gave an estimate', () => {
    renderHone(curve([SPECIFICATIONS[2]]));
    expect(screen.getByText('No setting gave an estimate.')).toBeVisible();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  it('leaves the grid out in narrow places', () => {
    const spy = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 320, 100));
    const { container } = renderHone(curve());
    spy.mockRestore();
    expect(screen.queryByText('Method')).not.toBeInTheDocument();
    expect(container.querySelectorAll('[data-specification]')).toHaveLength(2);
  });
});
