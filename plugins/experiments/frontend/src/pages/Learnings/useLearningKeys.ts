import { useNavigate } from 'react-router-dom';
import { useLinks } from '../../hooks/useLinks';
import { useShortcut } from '../../hooks/useShortcut';

/** t tries the learning that has the focus. */
export function useLearningKeys(): void {
  const navigate = useNavigate();
  const links = useLinks();
  useShortcut('t', () => {
    const key = document.activeElement
      ?.closest('[data-learning]')
      ?.getAttribute('data-learning');
    if (key) navigate(links.wizard({ from: `learning:${key}` }));
  });
}
