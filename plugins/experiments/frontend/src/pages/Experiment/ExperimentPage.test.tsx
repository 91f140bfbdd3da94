import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { ExperimentPage } from './ExperimentPage';

function open(key: string, demo = demoApis(), search = '') {
  return renderPage(<ExperimentPage experimentKey={key} />, {
    demo,
    at: `/experiments/${key}${search}`,
  });
}

describe('ExperimentPage', () => {
  it('gives the answer, its parts and the place in the loop', async () => {
    const { container } = open('EXP-013');
    expect(
      await screen.findByText(/Quarantine cut CI re-runs by 34%/),
    ).toBeInTheDocument();
    expect(screen.getByText('Learn').closest('li')).toHaveAttribute(
      'aria-current',
      'step',
    );
    expect(await screen.findByText('4 of 4 passed')).toBeInTheDocument();
    expect(
      screen.getByText(
        '1 in 5 builds is re-run; 11 minutes are lost each time.',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('CI re-run rate, observed against expected'),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('records a decision only with a reason', async () => {
    const { experiments } = open('EXP-013');
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('radio', { name: 'Ship (recommended)' }),
    );
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A reason is needed',
    );
    await user.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'Held for eight weeks',
    );
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(await screen.findByText('Watching')).toBeInTheDocument();
    expect(experiments.experiments.get('EXP-013')).toMatchObject({
      status: 'watching',
      outcome: 'shipped',
    });
    expect(screen.queryByText('Record decision')).not.toBeInTheDocument();
  });

  it('asks for a longer reason against the recommendation', async () => {
    open('EXP-013');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Roll back' }));
    await user.click(screen.getByRole('textbox', { name: /Reason/ }));
    await user.paste('Too slow');
    expect(
      screen.getByText(/waits until a second person confirms it/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Propose decision' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'at least 10 characters',
    );
  });

  it('hands what was decided to the next owner', async () => {
    const { experiments } = open('EXP-013');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: /^Ship/ }));
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Held');
    await user.type(
      screen.getByRole('combobox', { name: /Next owner/ }),
      'checkout',
    );
    await user.click(await screen.findByRole('option', { name: /checkout/i }));
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    await waitFor(() =>
      expect(experiments.experiments.get('EXP-013')?.nextOwnerRef).toBe(
        'group:default/checkout',
      ),
    );
  });

  it('has keys for its tabs, the reasons, the decision and a comment', async () => {
    open('EXP-013');
    const user = userEvent.setup();
    await screen.findByRole('radio', { name: /^Ship/ });
    await user.keyboard('3');
    expect(screen.getByLabelText('address')).toHaveTextContent('?tab=plan');
    await user.keyboard('d');
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /^Ship/ })).toHaveFocus(),
    );
    await user.keyboard('c');
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /Your comment/ }),
      ).toHaveFocus(),
    );
    // In a field letters are letters.
    await user.keyboard('w1');
    expect(screen.getByLabelText('address')).toHaveTextContent('?tab=activity');
    expect(screen.getByRole('textbox', { name: /Your comment/ })).toHaveValue(
      'w1',
    );
  });

  it('keeps decision and reason through a conflict', async () => {
    const demo = demoApis();
    open('EXP-013', demo);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Roll back' }));
    await user.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'Too many quarantined',
    );
    const current = demo.experiments.experiments.get('EXP-013')!;
    demo.experiments.experiments.set('EXP-013', { ...current, revision: 7 });
    await user.click(screen.getByRole('button', { name: 'Propose decision' }));
    await screen.findByText(/Somebody else changed EXP-013/);
    await user.click(screen.getByRole('button', { name: 'Reload' }));
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue(
      'Too many quarantined',
    );
    await waitFor(async () => {
      const propose = screen.getByRole('button', { name: 'Propose decision' });
      await user.click(propose);
      expect(
        demo.experiments.experiments.get('EXP-013')?.pendingDecision,
      ).toMatchObject({
        decision: 'roll-back',
        reason: 'Too many quarantined',
      });
    });
  });

  it('says why an action is off, and keeps it focusable', async () => {
    open('EXP-012');
    const start = await screen.findByRole('button', { name: 'Start' });
    expect(start).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(start);
    expect(
      await screen.findByText(/You can't do this yet: A guardrail/),
    ).toBeInTheDocument();
  });

  it('lists what a draft lacks and leads to the form', async () => {
    const { experiments } = open('EXP-012');
    const user = userEvent.setup();
    expect(
      await screen.findByText('2 things are missing before the start'),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Edit' })[0]).toHaveAttribute(
      'href',
      '/experiments/new?draft=EXP-012',
    );
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(
      await screen.findByRole('button', { name: 'Delete the draft' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/experiments/portfolio',
      ),
    );
    expect(experiments.experiments.has('EXP-012')).toBe(false);
  });

  it('hides a sealed effect and says when it opens', async () => {
    open('EXP-008');
    expect(await screen.findByText('Effects are sealed')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '5',
    );
    expect(screen.queryByText(/−?\d+% \[/)).not.toBeInTheDocument();
  });

  it('shows the age of a verdict whose source does not answer', async () => {
    open('EXP-015');
    expect(
      await screen.findByText(/metrics source not answering since/),
    ).toBeInTheDocument();
  });

  it('names the check that makes a trial not valid', async () => {
    open('EXP-009');
    expect(await screen.findByText('2 of 4 passed')).toBeInTheDocument();
    expect(
      screen.getByText(/20,114 and 21,377 users where halves were planned/),
    ).toBeInTheDocument();
  });

  it('shows numbers and history, plan and activity behind their tabs', async () => {
    open('EXP-007');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Evidence' }));
    const numbers = await screen.findByRole('table', { name: 'Numbers' });
    expect(within(numbers).getAllByText('48,210')[0]).toBeInTheDocument();
    const analyses = await screen.findByRole('table', { name: 'Analyses' });
    expect(within(analyses).getAllByText('Keep running')).toHaveLength(3);
    expect(screen.getByText('8271')).toBeInTheDocument();

    await user.click(screen.getByRole('tab', { name: 'Plan' }));
    expect(await screen.findByText(/SHA-256 7c1e5b0a/)).toBeInTheDocument();
    expect(screen.getByText('track=canary')).toBeInTheDocument();

    await user.click(screen.getByRole('tab', { name: 'Activity' }));
    expect(await screen.findByText('Started')).toBeInTheDocument();
    expect(screen.getByText('Draft created')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('?tab=activity');
  });

  it('analyzes again on request', async () => {
    const demo = demoApis();
    const analyze = jest.spyOn(demo.experiments, 'analyze');
    open('EXP-007', demo);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Re-analyze now' }),
    );
    await waitFor(() => expect(analyze).toHaveBeenCalledWith('EXP-007'));
  });
});
