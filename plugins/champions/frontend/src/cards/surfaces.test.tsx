import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { DEMO_PEOPLE, demoEntity } from '../__fixtures__/demoPeople';
import { refuse } from '../__fixtures__/refuse';
import { demoApis } from '../__testUtils__/demoApis';
import { renderPage } from '../__testUtils__/renderPage';
import { queryClient } from '../query/queryClient';
import { ChampionWidget } from '../widgets/ChampionWidget';
import { EntityChampionCard } from './EntityChampionCard';

afterEach(() => queryClient.clear());

describe('the card of a catalog page', () => {
  const open = (names: string[], demo = demoApis()) =>
    renderPage(
      <>
        {names.map(name => (
          <EntityProvider key={name} entity={demoEntity(name)}>
            <EntityChampionCard />
          </EntityProvider>
        ))}
      </>,
      { demo },
    );

  it('says who is champion now and next, and leads to the schedule', async () => {
    const { container } = open(['checkout']);
    const facts = (await screen.findByText('Now')).closest('dl') as HTMLElement;
    expect(facts).toHaveTextContent(/^Nowcem ?dana until Sun, Dec 20/);
    expect(facts).toHaveTextContent(/Next, from Mon, Dec 21eli ?fay$/);
    expect(within(facts).getByRole('link', { name: 'cem' })).toHaveAttribute(
      'href',
      '/catalog/default/user/cem',
    );
    expect(
      screen.getByRole('link', { name: 'Open the schedule' }),
    ).toHaveAttribute('href', '/champions/schedule?programme=programme-1');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('asks for all cards of a page in one request', async () => {
    const demo = demoApis();
    const duties = jest.spyOn(demo.champions, 'duties');
    open(['checkout', 'cart-api'], demo);
    await waitFor(() => expect(screen.getAllByText('Now')).toHaveLength(2));
    expect(duties.mock.calls).toEqual([
      [['group:default/checkout', 'component:default/cart-api']],
    ]);
  });

  it('says that there is no programme', async () => {
    const demo = demoApis();
    demo.champions.duties = async () => [];
    open(['cart-api'], demo);
    expect(
      await screen.findByText('No programme has champions for this.'),
    ).toBeVisible();
  });

  it('says where nobody is, now and next', async () => {
    const demo = demoApis();
    demo.champions.duties = async ([entityRef]) => [
      {
        entityRef,
        programmeId: 'a',
        programmeTitle: 'Champions',
        now: [],
        next: [],
      },
    ];
    open(['cart-api'], demo);
    expect(await screen.findByText('Nobody now.')).toBeVisible();
    expect(screen.getByText('Nobody is planned next.')).toBeVisible();
  });

  it('keeps a failure in its place', async () => {
    const demo = demoApis();
    demo.champions.duties = async () => {
      throw refuse(400, 'InputError', 'Champions are away');
    };
    open(['cart-api'], demo);
    expect(await screen.findByText('Champions are away')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the schedule' }),
    ).toBeVisible();
  });
});

describe('the widget of the home page', () => {
  const open = (demo = demoApis()) => renderPage(<ChampionWidget />, { demo });

  it('tells the next seat, and offers', async () => {
    const demo = demoApis();
    demo.world.offer('seat-9-1');
    const { container } = open(demo);
    expect(
      await screen.findByText(
        'Your next seat of Improvement champions starts on Mon, Jan 4.',
      ),
    ).toBeVisible();
    expect(screen.getByText('1 offered seat could be yours.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open my seats' })).toHaveAttribute(
      'href',
      '/champions/me',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('tells until when one is champion', async () => {
    open(demoApis({ reader: DEMO_PEOPLE[2] }));
    expect(
      await screen.findByText(
        'You are champion of Improvement champions until Sun, Dec 20.',
      ),
    ).toBeVisible();
  });

  it('says that there is no seat', async () => {
    open(demoApis({ reader: 'user:default/zoe' }));
    expect(await screen.findByText('You have no seat ahead.')).toBeVisible();
  });
});
