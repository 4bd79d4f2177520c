import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { patched } from './jsonld-patch.ts';

/*
 * Imported first, this makes Node load jsonld as it is in the product, wherever it is asked for: by us, or by another library. Only the copy that
 * the product installs; the peers of the bench keep theirs.
 */
const OURS = new URL('../node_modules/jsonld/', import.meta.url).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.startsWith(OURS)) return loaded;
    const text = typeof loaded.source === 'string' ? loaded.source : readFileSync(fileURLToPath(url), 'utf8');
    const source = patched(url, text);
    return source === undefined ? loaded : { ...loaded, source };
  },
});
