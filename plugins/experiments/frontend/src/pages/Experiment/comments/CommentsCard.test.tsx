import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { refuse } from '../../../__fixtures__/refuse';
import { demoApis } from '../../../__testUtils__/demoApis';
import { openExperiment } from '../__testUtils__/openExperiment';

const ACTIVITY = { search: '?tab=activity' };
const field = () => screen.findByRole('textbox', { name: /Your comment/ });

describe('CommentsCard', () => {
  it('stores a comment with Ctrl and Enter, and takes it back', async () => {
    const { container } = openExperiment('EXP-007', ACTIVITY);
    const user = userEvent.setup();
    expect(
      await screen.findByText('Nobody said anything yet.'),
    ).toBeInTheDocument();
    await user.click(await field());
    await user.paste('Looks **calm** so far');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('calm')).toBeInTheDocument();
    expect(await field()).toHaveValue('');
    expect(await axe(container)).toHaveNoViolations();

    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByRole('dialog', { name: 'Take your comment back?' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(
      await screen.findByText('Taken back by its author.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('calm')).not.toBeInTheDocument();
  });

  it('keeps the text of a comment that was refused', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.experiments, 'comment')
      .mockRejectedValue(refuse(403, 'NotAllowedError', 'Not yours'));
    openExperiment('EXP-007', { ...ACTIVITY, demo });
    const user = userEvent.setup();
    await user.click(await field());
    await user.paste('A thought');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await screen.findByText('Not yours')).toBeInTheDocument();
    expect(await field()).toHaveValue('A thought');
  });

  it('pages, and names nobody where the API does not', async () => {
    const demo = demoApis();
    const comment = (id: string, text: string) => ({
      id,
      at: '2026-12-08T10:00:00.000Z',
      author: null,
      text,
      deleted: false,
      own: false,
    });
    jest
      .spyOn(demo.experiments, 'comments')
      .mockImplementation(async (_, query) =>
        query?.cursor
          ? { items: [comment('2', 'Older')], nextCursor: null }
          : { items: [comment('1', 'Newer')], nextCursor: 'next' },
      );
    openExperiment('EXP-007', { ...ACTIVITY, demo });
    expect(await screen.findByText('Newer')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Older comments' }),
    );
    await waitFor(() => expect(screen.getByText('Older')).toBeInTheDocument());
    expect(screen.queryByText('Take back')).not.toBeInTheDocument();
  });

  it('says so to those who may only read', async () => {
    openExperiment('EXP-007', { ...ACTIVITY, change: { canComment: false } });
    expect(
      await screen.findByText(/but not comment on it/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
