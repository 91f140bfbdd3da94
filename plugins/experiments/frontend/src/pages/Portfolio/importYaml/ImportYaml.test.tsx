import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { refuse } from '../../../__fixtures__/refuse';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { ImportYaml } from './ImportYaml';
import { MAX_TEXT } from './readDefinitionFile';

const GOOD = 'kind: Experiment\nmetadata:\n  name: review-half-day\n';
const BAD = 'kind: Experiment\nmetadata: {}\n';

/** A chosen file; jsdom has no way to read one. */
function yamlFile(text: () => Promise<string>) {
  const file = new File([], 'trial.yaml', { type: 'application/yaml' });
  return Object.assign(file, { text });
}

async function open(demo = demoApis()) {
  const apply = jest.spyOn(demo.planning, 'applyDefinitions');
  const rendered = renderPage(<ImportYaml />, { demo });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Import YAML' }));
  const dialog = await screen.findByRole('dialog');
  const paste = async (text: string) => {
    await user.click(screen.getByRole('textbox', { name: /YAML/ }));
    await user.paste(text);
  };
  const press = (name: string | RegExp) =>
    user.click(screen.getByRole('button', { name }));
  return { ...rendered, apply, user, dialog, paste, press };
}

describe('ImportYaml', () => {
  it('shows what would happen, line by line, and then does it', async () => {
    const { apply, dialog, paste, press } = await open();
    await paste(`${GOOD}---\n${BAD}`);
    await press('Check');
    const refused = await screen.findByRole('row', { name: /without a name/ });
    expect(refused).toHaveTextContent('metadata.name is missing');
    expect(refused).toHaveTextContent(/^5/);
    expect(
      screen.getByText(/Would create 1, update 0, .* refuse 1/),
    ).toBeInTheDocument();
    expect(screen.getByText(/What is refused stays out/)).toBeInTheDocument();
    expect(await axe(dialog)).toHaveNoViolations();
    expect(apply.mock.calls.map(([request]) => request.dryRun)).toEqual([true]);

    await press('Apply 1 document');
    expect(
      await screen.findByRole('link', { name: /EXP-900 review-half-day/ }),
    ).toHaveAttribute('href', '/experiments/EXP-900');
    expect(apply.mock.calls.map(([request]) => request.dryRun)).toEqual([
      true,
      false,
    ]);
    await press('Done');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('checks anew after the text changed', async () => {
    const { paste, press, apply } = await open();
    await paste(GOOD);
    await press('Check');
    await screen.findByRole('button', { name: 'Apply 1 document' });
    await paste('# more');
    expect(
      screen.queryByRole('button', { name: /Apply/ }),
    ).not.toBeInTheDocument();
    await press('Check');
    await screen.findByRole('button', { name: 'Apply 1 document' });
    expect(apply.mock.calls.every(([request]) => request.dryRun)).toBe(true);
  });

  it('applies nothing where everything is refused', async () => {
    const { paste, press } = await open();
    await paste(BAD);
    await press('Check');
    await screen.findByText(/refuse 1/);
    expect(
      screen.queryByRole('button', { name: /Apply/ }),
    ).not.toBeInTheDocument();
  });

  it('reads a file into the field', async () => {
    const { user } = await open();
    const field = screen.getByLabelText('File');
    await user.upload(
      field,
      yamlFile(async () => GOOD),
    );
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /YAML/ })).toHaveValue(GOOD),
    );
  });

  it('says why a file cannot be read', async () => {
    const { user } = await open();
    const field = screen.getByLabelText('File');
    await user.upload(
      field,
      yamlFile(async () => {
        throw new Error('The file was moved');
      }),
    );
    expect(
      await screen.findByText(
        'trial.yaml could not be read: The file was moved',
      ),
    ).toBeInTheDocument();
    await user.upload(
      field,
      yamlFile(async () => 'x'.repeat(MAX_TEXT + 1)),
    );
    expect(
      await screen.findByText(/trial.yaml is larger than/),
    ).toBeInTheDocument();
  });

  it('asks for a text, and says why a check failed', async () => {
    const demo = demoApis();
    const { apply, paste, press, dialog } = await open(demo);
    await press('Check');
    expect(within(dialog).getByText(/There is no text yet/)).toBeVisible();
    expect(apply).not.toHaveBeenCalled();
    apply.mockRejectedValue(
      refuse(400, 'InputError', 'text holds 101 documents, at most 100 fit'),
    );
    await paste(GOOD);
    await press('Check');
    expect(await screen.findByText(/101 documents/)).toBeInTheDocument();
  });
});
