import { Button } from '@backstage/ui';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { SidePanel } from './SidePanel';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Why this verdict?</Button>
      <SidePanel
        isOpen={open}
        onClose={() => setOpen(false)}
        title="Rules in order"
        footer={<Button>Re-run</Button>}
      >
        Rule 2 matched.
      </SidePanel>
    </>
  );
}

describe('SidePanel', () => {
  it('is a named dialog that Escape closes, and the focus returns', async () => {
    renderHone(<Page />);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    const opener = screen.getByRole('button', { name: 'Why this verdict?' });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'Rules in order',
    });
    expect(dialog).toHaveTextContent('Rule 2 matched.');
    expect(screen.getByRole('button', { name: 'Re-run' })).toBeVisible();
    await expectNoAxeViolations(dialog);
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(opener).toHaveFocus();
  });

  it('closes with its button', async () => {
    const onClose = jest.fn();
    renderHone(
      <SidePanel isOpen onClose={onClose} title="Rules in order">
        x
      </SidePanel>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close panel' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
