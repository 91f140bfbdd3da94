import { Link, useSidebarOpenState } from '@backstage/core-components';
import { Flex } from '@backstage/ui';

const MARK = 'M4 26 L26 4 L30 8 L8 30 Z M20 22 L30 12 L32 20 L24 28 Z';

/**
 * A blade and its reflection on the stone.
 */
export function Logo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Flex align="center" style={{ height: 72, paddingInlineStart: 20 }}>
      <Link to="/" underline="none" aria-label="Home" color="inherit">
        <svg
          viewBox={isOpen ? '0 0 120 36' : '0 0 36 36'}
          height={32}
          role="img"
          aria-label="Hone"
        >
          <path d={MARK} fill="#30c1f8" />
          {isOpen && (
            <text
              x="42"
              y="26"
              fill="#ffffff"
              fontSize="24"
              fontWeight="600"
              fontFamily="system-ui, sans-serif"
            >
              Hone
            </text>
          )}
        </svg>
      </Link>
    </Flex>
  );
}
