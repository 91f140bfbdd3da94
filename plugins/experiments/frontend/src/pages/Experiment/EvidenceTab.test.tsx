import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { downloadText } from '../../components/downloadText';
import { openExperiment } from './__testUtils__/openExperiment';

jest.mock('../../components/downloadText');

const EVIDENCE = { search: '?tab=evidence' };

describe('EvidenceTab', () => {
  beforeEach(() => jest.clearAllMocks());

  it('runs all reasonable settings on request, and shows curve and placebos', async () => {
    const { container } = openExperiment('EXP-013', EVIDENCE);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Run all reasonable settings',
      }),
    );
    expect(
      await screen.findByRole('figure', { name: 'Effect by setting' }),
    ).toHaveTextContent('9 of 9 reasonable ways');
    expect(screen.getByRole('figure', { name: 'Placebos' })).toHaveTextContent(
      'other dates',
    );
    expect(
      screen.queryByRole('button', { name: 'Run all reasonable settings' }),
    ).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says why a sealed trial shows neither settings nor values', async () => {
    openExperiment('EXP-008', EVIDENCE);
    for (const name of ['Run all reasonable settings', 'Show the values']) {
      expect(await screen.findByRole('button', { name })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    expect(
      screen.getAllByText(/sealed until the planned look/).length,
    ).toBeGreaterThan(1);
  });

  it('shows the refusal when the settings cannot be run', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.experiments, 'checkRobustness')
      .mockRejectedValue(
        refuse(404, 'NotFoundError', 'The values of EXP-013 are not kept'),
      );
    openExperiment('EXP-013', { ...EVIDENCE, demo });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Run all reasonable settings',
      }),
    );
    expect(
      await screen.findByText('The values of EXP-013 are not kept'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Run all reasonable settings' }),
    ).toBeInTheDocument();
  });

  it('gives the values as table, CSV per metric and JSON', async () => {
    openExperiment('EXP-013', EVIDENCE);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Show the values' }),
    );
    const table = await screen.findByRole('table', {
      name: 'Values of CI re-run rate',
    });
    expect(within(table).getAllByRole('row').length).toBeGreaterThan(90);
    await user.click(
      screen.getByRole('button', { name: 'Values of CI re-run rate as CSV' }),
    );
    expect(downloadText).toHaveBeenLastCalledWith(
      expect.stringMatching(/^EXP-013-.*\.csv$/),
      'text/csv',
      expect.stringContaining('component:default/'),
    );
    await user.click(
      screen.getByRole('button', { name: 'All values as JSON' }),
    );
    await waitFor(() =>
      expect(downloadText).toHaveBeenLastCalledWith(
        'EXP-013-values.json',
        'application/json',
        expect.stringContaining('"inputsHash"'),
      ),
    );
  });
});
