// ESLint for one package: Backstage's configuration plus the house's rule of who may import whom.
const { existsSync, readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');

const root = join(__dirname, '..', '..');
const SHARED = ['common', 'node', 'react'];

const domains = readdirSync(join(root, 'plugins')).filter(
  name => !SHARED.includes(name),
);

function domainFolders(kind) {
  return domains
    .map(domain => `${domain}/${kind}`)
    .filter(folder => existsSync(join(root, 'plugins', folder)));
}

/** Which folders below plugins/ and packages/ a package may import from, besides itself. */
function allowedRooms(path) {
  const [top, domain, kind] = path;
  if (top === 'packages') {
    return domain === 'inference' ? { plugins: [], packages: [] } : undefined;
  }
  if (domain === 'common') return { plugins: [], packages: [] };
  if (domain === 'node') return { plugins: ['common'], packages: [] };
  if (domain === 'react') {
    return { plugins: ['common'], packages: ['inference'] };
  }
  switch (kind) {
    case 'common':
      return { plugins: ['common'], packages: ['inference'] };
    case 'node':
      return { plugins: ['common', `${domain}/common`], packages: [] };
    case 'connectors':
      return {
        plugins: ['common', 'node', `${domain}/common`, `${domain}/node`],
        packages: ['inference'],
      };
    case 'frontend':
      return {
        plugins: ['common', 'react', ...domainFolders('common')],
        packages: [],
      };
    default:
      return {
        plugins: [
          'common',
          'node',
          `${domain}/node`,
          ...domainFolders('common'),
        ],
        packages: ['inference'],
      };
  }
}

function zones(dir) {
  const path = relative(root, dir).split(sep);
  const allowed = allowedRooms(path);
  if (!allowed) return [];
  const self = path.slice(1).join('/');
  return ['plugins', 'packages'].map(from => ({
    target: dir,
    from: join(root, from),
    except: [
      ...allowed[from].map(folder => `./${folder}`),
      ...(path[0] === from ? [`./${self}`] : []),
    ],
    message:
      'The house does not let this room import that one; see docs/architecture.md.',
  }));
}

const NOT_SHIPPED = [
  '**/*.test.*',
  '**/__testUtils__/**',
  '**/__fixtures__/**',
  '**/setupTests.*',
  '**/dev/**',
  '**/e2e-tests/**',
];

function sizeLimits({ maxFileLines, maxFunctionLines }) {
  return [
    ...(maxFileLines === undefined
      ? []
      : [
          {
            files: ['src/**/*.ts', 'src/**/*.tsx'],
            rules: { 'max-lines': ['error', { max: maxFileLines }] },
          },
        ]),
    ...(maxFunctionLines === undefined
      ? []
      : [
          {
            // The blocks of a test suite are functions too, and hold many tests.
            files: ['src/**/*.ts', 'src/**/*.tsx'],
            excludedFiles: NOT_SHIPPED,
            rules: {
              'max-lines-per-function': ['error', { max: maxFunctionLines }],
            },
          },
        ]),
  ];
}

/**
 * @param {string} dir - the package's folder
 * @param {{ maxFileLines?: number, maxFunctionLines?: number }} [options] - lines that files, and functions outside of
 *   tests, may have; no limit by default
 */
module.exports = function house(dir, options = {}) {
  const forbidden = zones(dir);
  const inWrapper = relative(root, dir) === join('plugins', 'react');
  return createConfig(dir, {
    restrictedImportPatterns: ['@mui/*', '@backstage/core-compat-api'],
    rules: {
      '@backstage/no-top-level-material-ui-4-imports': 'error',
      // openapi-fetch names its methods after HTTP's.
      'new-cap': [
        'error',
        {
          capIsNew: false,
          capIsNewExceptionPattern: '\\.(GET|PUT|POST|DELETE)$',
        },
      ],
    },
    overrides: [
      ...sizeLimits(options),
      {
        // Tests start the real parts that they need.
        files: NOT_SHIPPED,
        rules: { '@backstage/no-mixed-plugin-imports': 'off' },
      },
      ...(forbidden.length === 0
        ? []
        : [
            {
              files: ['**/*.ts', '**/*.tsx'],
              excludedFiles: NOT_SHIPPED,
              settings: {
                'import/resolver': {
                  [join(__dirname, 'workspaceResolver.js')]: {
                    extensions: ['.ts', '.tsx', '.js', '.json'],
                  },
                },
              },
              rules: {
                'import/no-restricted-paths': ['error', { zones: forbidden }],
              },
            },
          ]),
      {
        files: ['src/**/*.ts', 'src/**/*.tsx'],
        excludedFiles: [...NOT_SHIPPED, 'src/legacy.*'],
        rules: {
          'no-restricted-syntax': [
            'error',
            {
              selector:
                "ImportDeclaration[source.value='@backstage/core-plugin-api']",
              message:
                'Only src/legacy.* may import core-plugin-api; use frontend-plugin-api.',
            },
            ...(inWrapper
              ? []
              : [
                  {
                    selector: 'ImportDeclaration[source.value=/^@material-ui/]',
                    message:
                      'Material UI is wrapped in @hone/react; use @backstage/ui or the wrapper.',
                  },
                ]),
          ],
        },
      },
    ],
  });
};
