import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import type jsonld from 'jsonld';

const library = createRequire(import.meta.url).resolve('jsonld/lib/index.js');

/** A copy of the JSON-LD library with its own memory. `change` gives a file's text instead of its own, or undefined. */
export function copyOfJsonld(change: (path: string, text: string) => string | undefined): typeof jsonld {
  const loaded = new Map<string, { exports: unknown }>();

  function load(path: string): unknown {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const text = readFileSync(path, 'utf8');
    const outer = createRequire(path);
    const require = (name: string) => (name.startsWith('.') ? load(outer.resolve(name)) : outer(name));
    compileFunction(change(path, text) ?? text, ['require', 'module', 'exports', '__dirname'], { filename: path })(
      require,
      module,
      module.exports,
      dirname(path),
    );
    return module.exports;
  }

  return load(join(dirname(library), 'index.js')) as typeof jsonld;
}
