import { EntityProvider } from '@backstage/plugin-catalog-react';
import { HoneApiError } from '@hone/common';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { demoEntity } from '../__fixtures__/demoEntities';
import { demoApis } from '../__testUtils__/demoApis';
import { renderPage } from '../__testUtils__/renderPage';
import { TabLink } from '../hooks/TabLink';
import { queryClient } from '../query/queryClient';
import { EntitySignalsCard } from './EntitySignalsCard';

const SERVICE = 'component:default/payments-gateway';

function open(name: string, demo = demoApis()) {
  return renderPage(
    <EntityProvider entity={demoEntity(name)}>
      <TabLink path="/tab">
        <EntitySignalsCard />
      </TabLink>
    </EntityProvider>,
    { demo },
  );
}

describe('EntitySignalsCard', () => {
  afterEach(() => queryClient.clear());

  it('says what varies as usual and what changed, with one request', async () => {
    const demo = demoApis();
    const watches = jest.spyOn(demo.telemetry, 'listWatches');
    const { container } = open('payments-gateway', demo);
    expect(
      await screen.findByText('7 of 8 watched metrics vary as usual.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Response time p95 rose from 210\sms to 340\sms \(\+62%\) on .*, shortly after deployment v2\.3\.$/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open telemetry' }),
    ).toHaveAttribute('href', '/tab');
    expect(watches).toHaveBeenCalledTimes(1);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows three changes and counts the others', async () => {
    const demo = demoApis();
    const [changed] = await demo.telemetry.listWatches(SERVICE);
    jest
      .spyOn(demo.telemetry, 'listWatches')
      .mockResolvedValue(
        [1, 2, 3, 4, 5].map(n => ({ ...changed, id: `${n}`, title: `M${n}` })),
      );
    open('payments-gateway', demo);
    const list = within(await screen.findByRole('list'));
    expect(
      list.getAllByRole('listitem').map(item => item.textContent?.slice(0, 10)),
    ).toEqual(['M1 rose fr', 'M2 rose fr', 'M3 rose fr', 'and 2 more']);
  });

  it.each([
    ['delivery-slots', 'All 3 watched metrics vary as usual.'],
    [
      'cart-api',
      'Learning what is normal, day 3 of 15; changes are told from then on.',
    ],
    [
      'paused-service',
      '0 of 1 watched metric varies as usual. 1 has no values now.',
    ],
    [
      'quiet-service',
      'No metric is watched. Choose some, and what changes is told here.',
    ],
  ])('%s: %s', async (name, sentence) => {
    open(name);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest.spyOn(demo.telemetry, 'listWatches').mockRejectedValue(
      new HoneApiError({
        name: 'NotAllowedError',
        message: 'no',
        status: 403,
      }),
    );
    open('payments-gateway', demo);
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
  });
});
