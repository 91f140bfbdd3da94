import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { EvidenceGrade, GradeMark } from './GradeMark';

const NAMES: [EvidenceGrade, string][] = [
  ['A', 'Evidence A: randomized units or requests, all validity checks passed'],
  ['B', 'Evidence B: concurrent comparison, placebos passed'],
  ['C', 'Evidence C: own history, autocorrelation modeled'],
  ['D', 'Evidence D: before/after only, or a check failed'],
];

describe('GradeMark', () => {
  it.each(NAMES)('names grade %s', async (grade, name) => {
    const { container } = renderHone(<GradeMark grade={grade} />);
    expect(screen.getByRole('button', { name })).toHaveTextContent(grade);
    await expectNoAxeViolations(container);
  });

  it('explains itself by keyboard, and Escape returns', async () => {
    renderHone(<GradeMark grade="B" reasons={['19 comparable services']} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: NAMES[1][1] });
    expect(
      within(dialog).getByText('concurrent comparison, placebos passed'),
    ).toBeVisible();
    expect(within(dialog).getByText('Why this grade')).toBeVisible();
    expect(within(dialog).getByText('19 comparable services')).toBeVisible();
    await expectNoAxeViolations(document.body);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button')).toHaveFocus());
  });

  it('is an image where a button has no place', async () => {
    const { container } = renderHone(<GradeMark grade="D" explain={false} />);
    expect(screen.getByRole('img', { name: NAMES[3][1] })).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await expectNoAxeViolations(container);
  });
});
