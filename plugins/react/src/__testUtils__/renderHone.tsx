import {
  errorApiRef,
  StorageApi,
  storageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render, RenderResult } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ReactElement, ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { HoneClockProvider } from '../hooks';

/** The morning on which all component tests happen. */
export const NOW = '2026-12-09T10:15:00Z';

const clock = () => new Date(NOW);

/** Renders with the APIs the components read; the clock stands still. */
export function renderHone(
  element: ReactElement,
  options: { storage?: StorageApi } = {},
): RenderResult {
  const storage = options.storage ?? mockApis.storage();
  const Wrapper = (props: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, { post: jest.fn(), error$: jest.fn() }],
        [storageApiRef, storage],
      ]}
    >
      <MemoryRouter
        future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
      >
        <HoneClockProvider now={clock}>{props.children}</HoneClockProvider>
      </MemoryRouter>
    </TestApiProvider>
  );
  return render(element, { wrapper: Wrapper });
}

/** Fails with the rules of axe that an element breaks. */
export async function expectNoAxeViolations(container: Element) {
  const { violations } = await axe(container, {
    // A component under test is not a page: it has no landmarks around it.
    rules: { region: { enabled: false } },
  });
  expect(
    violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`),
  ).toEqual([]);
}
