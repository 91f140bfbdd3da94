import { screen } from '@testing-library/react';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { HoneMarkdown } from './HoneMarkdown';

/** The renderer is loaded lazily; every text ends with a word to wait for. */
async function renderMarkdown(content: string) {
  const result = renderHone(<HoneMarkdown content={`${content}\n\nend`} />);
  await screen.findByText('end', {}, { timeout: 20_000 });
  return result;
}

describe('HoneMarkdown', () => {
  it('renders the dialect of GitHub', async () => {
    const { container } = await renderMarkdown(
      '**bold** and [the plan](/experiments/EXP-013)\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    expect(container.querySelector('strong')).toHaveTextContent('bold');
    expect(screen.getByRole('link', { name: 'the plan' })).toHaveAttribute(
      'href',
      '/experiments/EXP-013',
    );
    expect(screen.getByRole('table')).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it('prints task lists as signs that can be read', async () => {
    const { container } = await renderMarkdown('- [x] done\n- [ ] open');
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent?.trim()),
    ).toEqual(['\u2611\ufe0e done', '\u2610\ufe0e open']);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    await expectNoAxeViolations(container);
  });

  it.each([
    '<script>window.hacked = true</script>',
    '<img src="x" onerror="window.hacked = true">',
    '<svg onload="window.hacked = true"></svg>',
    '<iframe src="https://example.com"></iframe>',
    '<a href="javascript:window.hacked=true">x</a>',
    '<form action="https://example.com"><input name="q"></form>',
    '<style>body { display: none }</style>',
    '<details ontoggle="window.hacked = true" open>x</details>',
    '<div style="position: fixed">x</div>',
  ])('does nothing with %s', async html => {
    const { container } = await renderMarkdown(html);
    const markup = container.innerHTML;
    expect(markup).not.toMatch(
      /<(script|iframe|form|style|svg|object|embed)\b/i,
    );
    expect(markup).not.toMatch(/\son\w+=|javascript:|style=/i);
    expect(window).not.toHaveProperty('hacked');
  });

  it.each([
    // eslint-disable-next-line no-script-url -- it is what must not work
    'javascript:alert(1)',
    // eslint-disable-next-line no-script-url -- nor in another spelling
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    '//evil.example/x',
    'file:///etc/passwd',
  ])('prints the text of a link to %s without the link', async href => {
    await renderMarkdown(`[press me](${href})`);
    expect(screen.getByText('press me')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it.each([
    'http://evil.example/pixel.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
  ])('does not load the image %s', async src => {
    const { container } = await renderMarkdown(`![alt](${src})`);
    expect(container.querySelector('img')?.getAttribute('src') || '').toBe('');
  });
});
