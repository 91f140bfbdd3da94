import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoHealth } from '../../../__fixtures__/demoGovernance';
import { downloadText } from '../../../components/downloadText';
import { PathsTable } from './PathsTable';

jest.mock('../../../components/downloadText');

it('writes plain numbers with both ends of ranges; what is missing stays empty', async () => {
  renderInTestApp(<PathsTable paths={demoHealth(Date.now(), 90).paths} />);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Export ways as CSV' }),
  );
  const [fileName, type, text] = jest.mocked(downloadText).mock.calls[0];
  expect([fileName, type]).toEqual(['gate-ways.csv', 'text/csv']);
  expect(text.trim().split(/\r?\n/)).toEqual([
    'way,score_from,starts,failed,fail_rate,score_to,fail_rate_low,fail_rate_high',
    'automatic,0,160,11,0.069,20,0.039,0.119',
    'break-glass,20,3,1,,,,',
  ]);
});
