import path from 'node:path';
import { build } from 'vite';

export type BundledFile = { name: string; code: string };

/** A module and all it imports, made ready for a browser; the first file is the entry. */
export async function bundlePage(entry: string): Promise<BundledFile[]> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: path.join(import.meta.dirname, entry) },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  return files
    .flatMap((file) => (file.type === 'chunk' ? [file] : []))
    .sort((one, other) => Number(other.isEntry) - Number(one.isEntry))
    .map(({ fileName, code }) => ({ name: `/${fileName}`, code }));
}
