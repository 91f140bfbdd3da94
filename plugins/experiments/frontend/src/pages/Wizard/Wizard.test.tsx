import { HoneApiError } from '@hone/common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { storeDraft } from './draftStorage';
import { EMPTY_DRAFT } from './wizardDraft';
import { Wizard } from './Wizard';

const SERVICE = 'component:default/payments-gateway';

function open(search = `?service=${SERVICE}`, demo = demoApis()) {
  return renderPage(<Wizard />, { demo, at: `/experiments/new${search}` });
}

const box = (name: RegExp) => screen.findByRole('textbox', { name });
/** Pasting is one event; typing letter by letter is tested where letters matter. */
async function write(
  user: ReturnType<typeof userEvent.setup>,
  field: HTMLElement,
  text: string,
) {
  await user.click(field);
  await user.paste(text);
}

const next = () => screen.getByRole('button', { name: 'Next' });

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await write(
    user,
    await box(/Problem/),
    'Issuer time-outs fail 1 in 9 payments each evening.',
  );
  await user.click(next());
  await write(user, await box(/Solution/), 'Retries wait at random.');
  await write(user, await box(/Title/), 'Retry with jitter');
  await user.click(next());
  await write(
    user,
    await box(/What do you expect/),
    'Payment success from 88% to above 89%',
  );
  const row = await screen.findByRole('listitem', { name: 'Payment success' });
  await user.click(within(row).getByRole('button', { name: 'Choose' }));
  await user.click(next());
  await screen.findByRole('radiogroup', { name: /How it is compared/ });
  await user.click(next());
  await screen.findByText('What will happen');
}

const summary = () =>
  within(screen.getByRole('complementary', { name: 'Summary' }));
const checks = () =>
  within(screen.getByRole('region', { name: 'What to look at' }));

describe('Wizard', () => {
  afterEach(() => window.localStorage.clear());

  it('goes from a problem to a running experiment', async () => {
    const { experiments, metrics, container } = open();
    const user = userEvent.setup();
    expect(await axe(container)).toHaveNoViolations();
    await fill(user);
    // Errors and latency guard by themselves when something else is measured.
    expect(
      screen.getByText(/one of 2 guardrails gets worse/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 metric definition is created.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Start experiment' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        /\/experiments\/EXP-\d+$/,
      ),
    );
    expect(metrics.created.map(({ name }) => name)).toEqual([
      'payments.success',
    ]);
    const created = [...experiments.experiments.values()].at(-1)!;
    expect(created).toMatchObject({
      title: 'Retry with jitter',
      status: 'running',
      entityRef: SERVICE,
      design: 'process',
    });
    expect(created.metrics.map(({ role }) => role)).toEqual([
      'primary',
      'guardrail',
      'guardrail',
    ]);
    expect(
      Object.keys(window.localStorage).filter(key => key.startsWith('hone-')),
    ).toEqual([]);
  });

  it('lists what is missing on top and leads to the field', async () => {
    open('');
    const user = userEvent.setup();
    await box(/Problem/);
    await user.click(next());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('2 things are missing');
    await user.click(
      within(alert).getByRole('button', { name: /Write the problem/ }),
    );
    expect(await box(/Problem/)).toHaveFocus();
    expect(screen.getByLabelText('address')).not.toHaveTextContent('step');
  });

  it('leads from the last step back to the step of a field', async () => {
    open(`?service=${SERVICE}&step=5`);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Start experiment' }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Choose a primary metric.' }),
    );
    expect(await box(/What do you expect/)).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('step=3');
  });

  it('says when a problem is a solution', async () => {
    open();
    await write(
      userEvent.setup(),
      await box(/Problem/),
      'Add a circuit breaker please',
    );
    // Below the field and beside the form.
    expect(
      await screen.findAllByText(
        'That is a solution. What hurts if you do nothing?',
      ),
    ).toHaveLength(2);
  });

  it('goes on with Ctrl and Enter, not with Enter alone', async () => {
    open();
    const user = userEvent.setup();
    await write(user, await box(/Problem/), 'Builds are re-run all day.');
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('address')).not.toHaveTextContent('step');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await box(/Solution/)).toBeInTheDocument();
  });

  it('restores what was written in this browser', async () => {
    storeDraft(
      SERVICE,
      { ...EMPTY_DRAFT, service: SERVICE, problem: 'Builds are slow today' },
      Date.now() - 60_000,
    );
    open();
    expect(await box(/Problem/)).toHaveValue('Builds are slow today');
    expect(screen.getByText(/is back/)).toBeInTheDocument();
  });

  it('edits a draft of the server, and keeps the text through a conflict', async () => {
    const demo = demoApis();
    open('?draft=EXP-012&step=2', demo);
    const user = userEvent.setup();
    const title = await box(/Title/);
    expect(title).toHaveValue('Pair on-call hand-over');
    await user.clear(title);
    await write(user, title, 'Hand over in pairs');
    const current = demo.experiments.experiments.get('EXP-012')!;
    demo.experiments.experiments.set('EXP-012', { ...current, revision: 8 });
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await screen.findByText(/Somebody else changed EXP-012/);
    await user.click(screen.getByRole('button', { name: 'Reload' }));
    await waitFor(() =>
      expect(screen.queryByText(/Somebody else/)).not.toBeInTheDocument(),
    );
    expect(await box(/Title/)).toHaveValue('Hand over in pairs');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(demo.experiments.experiments.get('EXP-012')).toMatchObject({
        title: 'Hand over in pairs',
        revision: 9,
      }),
    );
  });

  it('keeps the draft when the start is refused, and creates nothing twice', async () => {
    const demo = demoApis();
    const create = jest.spyOn(demo.experiments, 'create');
    jest.spyOn(demo.experiments, 'transition').mockRejectedValueOnce(
      new HoneApiError({
        name: 'NotAllowedError',
        message: 'A trial of tier T2 needs an approval first.',
        status: 403,
      }),
    );
    open(undefined, demo);
    const user = userEvent.setup();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Start experiment' }));
    expect(
      await screen.findByText(/is saved as a draft but did not start/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('A trial of tier T2 needs an approval first.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Start experiment' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        /\/experiments\/EXP-\d+$/,
      ),
    );
    expect(create).toHaveBeenCalledTimes(1);
    expect(demo.metrics.created).toHaveLength(1);
  });

  it('starts from a template: texts, metric and guardrail are there, with the reason', async () => {
    const { container, experiments } = open();
    const user = userEvent.setup();
    const templates = await screen.findByRole('region', { name: 'Templates' });
    const choice = await within(templates).findByRole('listitem', {
      name: 'Tune the connection pool',
    });
    expect(
      await within(choice).findByText(/measured here by p95 latency/),
    ).toBeInTheDocument();
    await user.click(within(choice).getByRole('button', { name: 'Use' }));
    expect(await box(/Problem/)).toHaveValue(
      'Time is lost each week, and everybody in the team notices it.',
    );
    expect(await summary().findByText('p95 latency')).toBeInTheDocument();
    await user.click(next());
    await user.click(next());
    expect(
      await screen.findByText('p95 latency is chosen for you'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Its name ends in p95/)).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: /Error rate may get worse by/ }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(next());
    await user.click(next());
    await user.click(await screen.findByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect([...experiments.experiments.values()].at(-1)).toMatchObject({
        title: 'Tune the connection pool',
        templateId: 'tune-pool',
      }),
    );
  });

  it('starts from an idea and tells the backlog which one', async () => {
    const demo = demoApis();
    const create = jest.spyOn(demo.experiments, 'create');
    const idea = {
      ...demo.ideas.ideas.get('IDEA-17')!,
      metricId: 'm-errors',
    };
    demo.ideas.ideas.set('IDEA-17', idea);
    open('?from=idea:IDEA-17', demo);
    const user = userEvent.setup();
    expect(await box(/Problem/)).toHaveValue(idea.hypothesis.problem);
    expect(summary().getByText('the idea IDEA-17')).toBeInTheDocument();
    expect(await summary().findByText('Error rate')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          ideaKey: 'IDEA-17',
          entityRef: idea.entityRef,
          hypothesis: idea.hypothesis,
        }),
      ),
    );
  });

  it('follows an experiment up', async () => {
    const demo = demoApis();
    const create = jest.spyOn(demo.experiments, 'create');
    open('?from=EXP-013', demo);
    await box(/Problem/);
    expect(summary().getByText('follows up EXP-013')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({ follows: ['EXP-013'] }),
      ),
    );
  });

  it.each(['idea:IDEA-999', 'template:none', 'EXP-999'])(
    'says that there is no %s',
    async from => {
      open(`?from=${from}`);
      expect(await screen.findByText(new RegExp(from))).toBeInTheDocument();
      expect(
        screen.queryByRole('textbox', { name: /Problem/ }),
      ).not.toBeInTheDocument();
    },
  );

  it('keeps the remarks of the server beside the form, each leading to its field', async () => {
    open();
    const user = userEvent.setup();
    await write(user, await box(/Problem/), 'Add a circuit breaker please');
    await user.click(
      await checks().findByRole('button', { name: /That is a solution/ }),
    );
    expect(await box(/Problem/)).toHaveFocus();
    // A missing guardrail belongs to a later step.
    expect(checks().queryByText(/No guardrail/)).not.toBeInTheDocument();
  });

  it('lets one write on when the checks are not there', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.planning, 'lint')
      .mockRejectedValue(new Error('The server sleeps.'));
    open(undefined, demo);
    const user = userEvent.setup();
    const problem = await box(/Problem/);
    expect(
      await checks().findByText(/The server sleeps.*go on writing/),
    ).toBeInTheDocument();
    await write(user, problem, 'Use a queue');
    expect(problem).toHaveValue('Use a queue');
    expect(
      checks().getByRole('button', { name: /That is a solution/ }),
    ).toBeInTheDocument();
    jest.mocked(demo.planning.lint).mockResolvedValue([]);
    await user.click(checks().getByRole('button', { name: 'Check again' }));
    await waitFor(() =>
      expect(checks().queryByText(/server sleeps/)).not.toBeInTheDocument(),
    );
  });

  it('chooses a length by what it detects', async () => {
    const { container } = open('?from=template:circuit-breaker&step=4');
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: /1 Problem|Problem/ }),
    );
    await user.type(
      await screen.findByRole('combobox', { name: /Where does it hurt/ }),
      'cart',
    );
    await user.click(await screen.findByRole('option', { name: /cart/i }));
    expect(
      await summary().findByText('Can detect 24% in 6 weeks, 16% in 14 weeks.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Plan/ }));
    const lengths = await screen.findByRole('radiogroup', {
      name: 'How long?',
    });
    expect(
      within(lengths).getByRole('radio', {
        name: '6 weeks: sees only 24% or more',
      }),
    ).toBeChecked();
    await user.click(
      within(lengths).getByRole('radio', {
        name: '14 weeks: sees 16% or more',
      }),
    );
    expect(screen.getByRole('textbox', { name: 'Duration' })).toHaveValue('14');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('proposes services to compare with, and takes the choice of a person', async () => {
    const demo = demoApis();
    const create = jest.spyOn(demo.experiments, 'create');
    open('?draft=EXP-012&step=4', demo);
    const user = userEvent.setup();
    const controls = within(
      await screen.findByRole('region', { name: 'Services to compare with' }),
    );
    expect(create).not.toHaveBeenCalled();
    expect(await controls.findByText(/6 fit/)).toBeInTheDocument();
    await user.click(
      await controls.findByRole('button', { name: 'Back to the proposal' }),
    );
    expect(controls.getAllByRole('checkbox', { checked: true })).toHaveLength(
      6,
    );
    const [first] = controls.getAllByRole('checkbox', { checked: true });
    await user.click(first);
    expect(controls.getAllByRole('checkbox', { checked: true })).toHaveLength(
      5,
    );
    await user.click(
      controls.getByRole('button', { name: 'Back to the proposal' }),
    );
    expect(controls.getAllByRole('checkbox', { checked: true })).toHaveLength(
      6,
    );
  });

  it('plans a stepped wedge and says what it lacks', async () => {
    const { container } = open(`?service=${SERVICE}&step=4`);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('radio', { name: /Stepped wedge/ }),
    );
    expect(
      screen.getByText(/It takes 6 weeks: a period for each wave/),
    ).toBeInTheDocument();
    await user.click(next());
    await user.click(
      await screen.findByRole('button', { name: /Name at least 6 services/ }),
    );
    expect(
      screen.getByRole('combobox', { name: /Add a service that changes/ }),
    ).toHaveFocus();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('keeps looks and stop rules under Advanced', async () => {
    open(`?service=${SERVICE}&step=4`);
    const user = userEvent.setup();
    await user.click(await screen.findByText('Advanced'));
    expect(screen.getByRole('textbox', { name: 'Planned looks' })).toHaveValue(
      '1',
    );
    await user.click(
      screen.getByRole('button', { name: /When something gets worse/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'pause it' }));
    expect(
      screen.getByRole('button', { name: /When something gets worse/ }),
    ).toHaveTextContent('pause it');
  });

  it('finds services on the server while one types', async () => {
    const demo = demoApis();
    const query = jest.spyOn(demo.catalog, 'queryEntities');
    open('', demo);
    const user = userEvent.setup();
    await user.type(
      await screen.findByRole('combobox', { name: /Where does it hurt/ }),
      'cart',
    );
    await user.click(
      await screen.findByRole('option', { name: /Cart API|cart-api/ }),
    );
    expect(
      await within(
        screen.getByRole('complementary', { name: 'Summary' }),
      ).findByText(/cart-api|Cart API/i),
    ).toBeInTheDocument();
    for (const [request] of query.mock.calls) {
      expect(request).toMatchObject({ limit: 20 });
    }
  });
});
