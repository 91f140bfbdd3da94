import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { NeedsYouPanel } from './NeedsYouPanel';

const open = (demo = demoApis()) => renderPage(<NeedsYouPanel />, { demo });

describe('NeedsYouPanel', () => {
  it('names each decision and review with its age and the way to it', async () => {
    const { container } = open();
    expect(
      await screen.findByRole('heading', { name: 'Needs you (2)' }),
    ).toBeInTheDocument();
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveTextContent(
      /EXP-013 Quarantine flaky tests.*ended 6 days ago and holds a slot/,
    );
    expect(
      within(items[0]).getByRole('link', { name: 'Decide: EXP-013' }),
    ).toHaveAttribute('href', '/experiments/EXP-013');
    expect(
      within(items[1]).getByRole('link', { name: 'Review: EXP-010' }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('asks for what the reader has the right over, and for few of it', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.experiments, 'list');
    open(demo);
    await screen.findByRole('heading', { name: 'Needs you (2)' });
    expect(list.mock.calls.map(([filter]) => filter)).toEqual([
      { status: ['decide'], may: 'decide', sort: 'updatedAt', limit: 5 },
      { status: ['in-review'], may: 'approve', sort: 'updatedAt', limit: 5 },
    ]);
  });

  it('says where more than the oldest may wait', async () => {
    const spec = DEMO_SPECS.find(one => one.status === 'decide')!;
    const many = Array.from({ length: 6 }, (_, i) => ({
      ...spec,
      number: 100 + i,
    }));
    open(demoApis(many));
    expect(
      await screen.findByRole('heading', { name: 'Needs you (5)' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /More may wait/ })).toHaveAttribute(
      'href',
      '/experiments/portfolio?status=decide%2Cin-review',
    );
  });

  it('leaves out what was deleted between two answers', async () => {
    const demo = demoApis();
    const get = demo.experiments.get.bind(demo.experiments);
    jest.spyOn(demo.experiments, 'get').mockImplementation(async key => {
      if (key === 'EXP-013') throw refuse(404, 'NotFoundError', 'It is gone');
      return get(key);
    });
    open(demo);
    expect(
      await screen.findByRole('heading', { name: 'Needs you (1)' }),
    ).toBeInTheDocument();
  });

  it('says that nothing waits', async () => {
    open(demoApis([]));
    expect(
      await screen.findByText('No decision and no review waits for you.'),
    ).toBeInTheDocument();
  });

  it('shows a failure in its own place', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.experiments, 'list')
      .mockRejectedValue(new Error('The experiments backend is down'));
    open(demo);
    expect(
      await screen.findByText(/The experiments backend is down/),
    ).toBeInTheDocument();
  });
});
