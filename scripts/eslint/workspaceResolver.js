// Resolves workspace packages to their real folders, so that import rules see rooms instead of links in node_modules.
const { existsSync, realpathSync } = require('node:fs');
const { dirname, join } = require('node:path');
const nodeResolver = require('eslint-import-resolver-node');

const root = join(__dirname, '..', '..');

exports.interfaceVersion = 2;
exports.resolve = (source, file, config) => {
  const match = /^(@hone\/[^/]+)/.exec(source);
  if (!match) return nodeResolver.resolve(source, file, config);
  const link = join(root, 'node_modules', match[1]);
  if (!existsSync(link)) return { found: false };
  return { found: true, path: join(realpathSync(link), 'src', 'index.ts') };
};
