import { build } from 'esbuild';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** A script for browsers, and what it was made of. */
interface Bundle {
  script: string;
  /** Modules of Node.js that anything in it asks for. */
  builtIns: string[];
}

/**
 * Bundles a file of this package with everything it imports, as a bundler of browser code would.
 *
 * @param entry - from the package's folder
 */
export async function bundle(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: join(__dirname, '..'),
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    // Left as imports instead of stopping the bundler, so that all of them are found at once.
    external: [...builtinModules, 'node:*'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.inputs).flatMap(input =>
    input.imports.filter(({ external }) => external).map(({ path }) => path),
  );
  return { script: outputFiles[0].text, builtIns: [...new Set(imported)] };
}
