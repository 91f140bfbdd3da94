import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../__fixtures__/demoEntities';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { EntityDelivery } from './EntityDelivery';

function open(
  name: string,
  options: { at?: string; demo?: ReturnType<typeof demoApis> } = {},
) {
  return renderPage(<EntityDelivery entity={demoEntity(name)} />, options);
}

describe('the tab "Delivery"', () => {
  it('says in one look how the service ships and what changed', async () => {
    const { container } = open('payments-gateway');
    expect(
      await screen.findByText(
        /Ships 11.5 times a week, half of the changes within 27\sh\. 7 of 145 deployments failed\. 1 of 7 measures changed against the 90 days before: Change lead time \(shorter, better\)\./,
      ),
    ).toBeInTheDocument();
    await screen.findByText(/INC-398/);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows each measure with interval, n, further quantiles and its past', async () => {
    open('payments-gateway');
    const lead = within(
      await screen.findByRole('article', { name: 'Change lead time' }),
    );
    expect(lead.getByText('27 h')).toBeInTheDocument();
    expect(lead.getByText('[22 h, 31 h]')).toBeInTheDocument();
    expect(lead.getByText('n: 310 changes')).toBeInTheDocument();
    expect(lead.getByText('p75: 44 h [38 h, 52 h]')).toBeInTheDocument();
    expect(
      lead.getByText('computable for 99% of 312 changes'),
    ).toBeInTheDocument();
    expect(lead.getByText('before: 41 h [36 h, 47 h]')).toBeInTheDocument();
    expect(lead.getByText('Changed: shorter, better')).toBeInTheDocument();
    const fails = within(
      screen.getByRole('article', { name: 'Change fail rate' }),
    );
    expect(fails.getByText('4.8%')).toBeInTheDocument();
    expect(fails.getByText('Normal variation')).toBeInTheDocument();
    expect(
      fails.getByText('3 more are provisional, 1 of them failed'),
    ).toBeInTheDocument();
    expect(
      within(
        screen.getByRole('article', { name: 'Failed deployment recovery' }),
      ).getByText('1 still open'),
    ).toBeInTheDocument();
    expect(
      within(
        screen.getByRole('article', { name: 'Escaped defects' }),
      ).getByText('1.9 / 100 changes'),
    ).toBeInTheDocument();
  });

  it('says of a made-up service that it is simulated', async () => {
    const demo = demoApis();
    const { unmount } = open('payments-gateway', { demo });
    await screen.findByRole('region', { name: 'Data quality' });
    expect(screen.queryByText('Simulated')).not.toBeInTheDocument();
    unmount();
    const read = demo.delivery.getServiceDelivery.bind(demo.delivery);
    jest
      .spyOn(demo.delivery, 'getServiceDelivery')
      .mockImplementation(async query => ({
        ...(await read(query)),
        simulated: true,
      }));
    open('payments-gateway', { demo });
    expect(await screen.findByText('Simulated')).toBeInTheDocument();
  });

  it('says how often it is deployed, in whole weeks of its own zone', async () => {
    open('payments-gateway');
    const often = within(
      await screen.findByRole('article', { name: 'Deployments' }),
    );
    expect(often.getByText('11.5 / week')).toBeInTheDocument();
    expect(often.getByText('138 in 12 whole weeks')).toBeInTheDocument();
    expect(
      often.getByText('a deployment on 5 days a week'),
    ).toBeInTheDocument();
    expect(
      often.getByText(/median time between two: 7.3\sh/),
    ).toBeInTheDocument();
    await userEvent.click(
      often.getByRole('button', { name: 'What "Deployments" means' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      /negative binomial.*Monday in Europe\/Berlin/,
    );
  });

  it('says how sure it is that few deployments fail, and what one more failure would do', async () => {
    open('cart-api');
    const autonomy = await screen.findByRole('region', { name: 'Autonomy' });
    expect(autonomy).toHaveTextContent(
      'P(escaped fail rate < 5%) = 99% (300 matured, 6 escaped, 4 caught in the canary). One more escaped failure lowers the certainty to 99%, still above the 90% bar.',
    );
  });

  it.each([
    [
      0.9433,
      0.8744,
      0,
      /= 94% .* lowers the certainty to 87%, below the 90% bar/,
    ],
    // What does not reach the bar is not rounded up to it.
    [
      0.8996,
      0.8,
      1,
      /needs 90% certainty; with 0 of 14 failed it is 89.9%\. 1 more/,
    ],
    [
      0.5367,
      0.2,
      30,
      /needs 90% certainty; with 0 of 14 failed it is 54%\. 30 more without a failure/,
    ],
    [0.1, 0.05, null, /More than 1,000 without a failure/],
  ])(
    'reads a certainty of %d',
    async (probability, afterEscape, missing, sentence) => {
      const demo = demoApis();
      const read = demo.delivery.getServiceDelivery.bind(demo.delivery);
      jest
        .spyOn(demo.delivery, 'getServiceDelivery')
        .mockImplementation(async query => {
          const delivery = await read(query);
          const { certainty } = delivery;
          return {
            ...delivery,
            certainty: {
              ...certainty,
              probability,
              afterEscape,
              missing,
              matured: 14,
              escaped: 0,
            },
          };
        });
      open('cart-api', { demo });
      expect(
        await screen.findByRole('region', { name: 'Autonomy' }),
      ).toHaveTextContent(sentence);
    },
  );

  it('says what has to be known to read the numbers', async () => {
    const demo = demoApis();
    const read = demo.delivery.getServiceDelivery.bind(demo.delivery);
    jest
      .spyOn(demo.delivery, 'getServiceDelivery')
      .mockImplementation(async query => ({
        ...(await read(query)),
        remarks: [
          {
            code: 'newest-facts',
            entityRef: query.entityRef,
            value: '2026-05-20T10:00:00Z',
            message: '',
          },
          {
            code: 'unknown-time-zone',
            entityRef: query.entityRef,
            value: 'Europe/Berlinn',
            message: '',
          },
        ],
      }));
    open('payments-gateway', { demo });
    const quality = await screen.findByRole('region', { name: 'Data quality' });
    expect(quality).toHaveTextContent(/only the newest 50,000 are/);
    expect(quality).toHaveTextContent(/names "Europe\/Berlinn"/);
  });

  it('says why numbers are missing', async () => {
    open('payments-gateway');
    const quality = await screen.findByRole('region', { name: 'Data quality' });
    expect(quality).toHaveTextContent(
      'Lead time can be told for 310 of 312 changes (99%).',
    );
    expect(quality).toHaveTextContent('2 were deployed before');
    expect(quality).toHaveTextContent(
      '10 deployments are of commits that are not known',
    );
    expect(quality).toHaveTextContent(
      '3 deployments are younger than 72 hours',
    );
  });

  it('does not call normal variation a change, and names a median that is not reached', async () => {
    open('cart-api');
    expect(
      await screen.findByText(/Nothing changed beyond normal variation/),
    ).toBeInTheDocument();
    const recovery = within(
      screen.getByRole('article', { name: 'Failed deployment recovery' }),
    );
    expect(recovery.getByText('not reached')).toBeInTheDocument();
    expect(recovery.getByText('4 still open')).toBeInTheDocument();
  });

  it('judges nothing on few deployments', async () => {
    const { container } = open('delivery-slots');
    expect(
      await screen.findByText(/3 deployments in 90 days: too few to judge/),
    ).toBeInTheDocument();
    const fails = within(
      screen.getByRole('article', { name: 'Change fail rate' }),
    );
    expect(fails.getByText('1 of 3')).toBeInTheDocument();
    expect(fails.queryByText(/%/)).not.toBeInTheDocument();
    expect(
      fails.getByText(/3 of 5 deployments older than 72 h/),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Too few to compare')).toHaveLength(7);
    expect(screen.queryByText(/better|worse/)).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says so when the deployments ended', async () => {
    open('paused-service');
    expect(
      await screen.findByText(
        'No deployment in the last 90 days. The 90 days before had 40 deployments.',
      ),
    ).toBeInTheDocument();
  });

  it('shows the way where nothing is linked', async () => {
    const demo = demoApis();
    const summary = jest.spyOn(demo.delivery, 'getServiceDelivery');
    const { container } = open('quiet-service', { demo });
    expect(
      await screen.findByText(/No deployments linked to Quiet service/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/hone.dev\/delivery-names: quiet-service-prod/),
    ).toBeInTheDocument();
    expect(screen.getByText(/curl -X POST/)).toHaveTextContent(
      '"service": "component:default/quiet-service"',
    );
    expect(screen.getByText(/metrics-backend-module-git/)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    const asked = summary.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() =>
      expect(summary.mock.calls.length).toBeGreaterThan(asked),
    );
  });

  it('keeps the range in the address and asks for it', async () => {
    const demo = demoApis();
    const summary = jest.spyOn(demo.delivery, 'getServiceDelivery');
    open('payments-gateway', { demo, at: '/?range=30d&other=1' });
    await screen.findByText(/against the 30 days before/);
    const days = summary.mock.calls.map(
      ([{ from, to }]) => (Date.parse(to) - Date.parse(from)) / 86_400_000,
    );
    expect(days).toEqual([30]);
    await userEvent.click(screen.getByRole('radio', { name: '365 days' }));
    expect(
      await screen.findByText(/against the 365 days before/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/?range=365d&other=1',
    );
  });

  it('explains a measure to the keyboard', async () => {
    open('payments-gateway');
    const user = userEvent.setup();
    const button = await screen.findByRole('button', {
      name: 'What "Change lead time" means',
    });
    while (document.activeElement !== button) await user.tab();
    await user.keyboard('{Enter}');
    const popover = await screen.findByRole('dialog');
    expect(popover).toHaveTextContent(/date of its commit to the first/);
    expect(popover).toHaveTextContent(
      /10 deployments are of commits that are not known/,
    );
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() => expect(button).toHaveFocus());
  });
});
