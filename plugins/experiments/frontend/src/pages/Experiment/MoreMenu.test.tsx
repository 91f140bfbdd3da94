import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { downloadText } from '../../components/downloadText';
import { openExperiment } from './__testUtils__/openExperiment';

jest.mock('../../components/downloadText');

async function choose(name: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

describe('MoreMenu', () => {
  beforeEach(() => jest.clearAllMocks());

  it.each([
    ['Export as Markdown', 'EXP-013.md', 'text/markdown', /^# EXP-013 /],
    ['Export as CSV', 'EXP-013.csv', 'text/csv', /^key,title/],
    ['Export as JSON', 'EXP-013.json', 'application/json', /^\{/],
    ['Export as YAML', 'EXP-013.yaml', 'application/yaml', /^apiVersion/],
  ])('%s gives the file of the server', async (name, file, type, text) => {
    openExperiment('EXP-013');
    await choose(name);
    await waitFor(() =>
      expect(downloadText).toHaveBeenCalledWith(
        file,
        type,
        expect.stringMatching(text),
      ),
    );
  });

  it('says what went wrong with an export', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.experiments, 'export')
      .mockRejectedValue(refuse(503, 'ServiceUnavailableError', 'Too busy'));
    openExperiment('EXP-013', { demo });
    await choose('Export as CSV');
    expect(await screen.findByText('Too busy')).toBeInTheDocument();
    expect(downloadText).not.toHaveBeenCalled();
  });

  it('shares with a group after its consequence was read, and takes it back', async () => {
    const { experiments } = openExperiment('EXP-007', {
      change: { sharedWith: ['group:default/checkout'] },
    });
    await choose('Share…');
    const dialog = await screen.findByRole('dialog', {
      name: 'Who from outside may read EXP-007?',
    });
    expect(await axe(dialog)).toHaveNoViolations();
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'Take checkout off the list',
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Stop checkout from reading EXP-007?',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(experiments.experiments.get('EXP-007')?.sharedWith).toEqual([]),
    );
  });

  it('asks whether a group may read it', async () => {
    const { experiments } = openExperiment('EXP-007');
    await choose('Share…');
    await userEvent.type(
      await screen.findByRole('combobox', { name: /Add a group/ }),
      'checkout',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /checkout/i }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Let checkout read EXP-007?',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(experiments.experiments.get('EXP-007')?.sharedWith).toEqual([
        'group:default/checkout',
      ]),
    );
  });

  it('does not offer sharing to those who may not', async () => {
    openExperiment('EXP-007', { change: { canShare: false } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await screen.findByRole('menuitem', { name: 'Export as YAML' });
    expect(
      screen.queryByRole('menuitem', { name: 'Share…' }),
    ).not.toBeInTheDocument();
  });
});
