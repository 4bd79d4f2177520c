import type { Plugin } from 'vite';

/** One place in a file of jsonld, as it stands there and as we want it. */
type Change = { stands: string; becomes: string };

/**
 * What we change in jsonld 9.0.0, so that reading a credential takes a sixth of the time. It copies all that it knows of the terms at each node of a document
 * (digitalbazaar/jsonld.js#414), and since each copy is a new object, what it worked out for the one before is never found again.
 *
 * - A copy of an active context shares the definitions of terms, which nobody changes once they are made.
 * - Going back to the context before a node's type gives that context itself; only where it has a direction, which copies have always lost, a copy of it.
 * - The copy that remembers the context before a type is made once for each context.
 * - The parts of a context are known again by their identity, before their whole text is written out to look them up.
 *
 * `tests/formats/json-ld-patch.test.ts` holds that all of this changes no result.
 */
const CHANGES: Record<string, readonly Change[]> = {
  'context.js': [
    { stands: 'child.mappings = util.clone(this.mappings);', becomes: 'child.mappings = new Map(this.mappings);' },
    { stands: 'child.protected = util.clone(this.protected);', becomes: 'child.protected = {...this.protected};' },
    { stands: 'child.previousContext = this.previousContext.clone();', becomes: 'child.previousContext = this.previousContext;' },
    {
      stands: 'return this.previousContext.clone();',
      becomes: `return '@direction' in this.previousContext ? this.previousContext.clone() : this.previousContext;`,
    },
    {
      stands: 'rval = rval.clone();\n    rval.previousContext = activeCtx;',
      becomes: 'rval = rval.beforeTypes ??= Object.assign(rval.clone(), {previousContext: activeCtx});',
    },
  ],
  'ContextResolver.js': [
    { stands: 'const MAX_CONTEXT_URLS = 10;', becomes: 'const MAX_CONTEXT_URLS = 10;\nconst RESOLVED_BY_IDENTITY = new WeakMap();' },
    {
      stands: 'const key = JSON.stringify(ctx);\n      let resolved = this._get(key);',
      becomes: [
        'const known = RESOLVED_BY_IDENTITY.get(ctx);',
        'if(known) {',
        '  allResolved.push(known);',
        '  continue;',
        '}',
        'const key = JSON.stringify(ctx);',
        'let resolved = this._get(key);',
      ].join('\n      '),
    },
    {
      stands: "tag: 'static'});\n      }\n      allResolved.push(resolved);",
      becomes: "tag: 'static'});\n      }\n      RESOLVED_BY_IDENTITY.set(ctx, resolved);\n      allResolved.push(resolved);",
    },
  ],
};

/** The one version whose text we know. */
const LIBRARY = /\/node_modules\/jsonld\/lib\/([A-Za-z]+\.js)(?:$|\?)/;

/**
 * The text of a file of jsonld with our changes; undefined for any file in which we change nothing.
 *
 * Fails: throws when a place that we change does not stand there exactly once: the library is another version, and each change must be looked at again.
 */
export function patched(path: string, text: string): string | undefined {
  const changes = CHANGES[LIBRARY.exec(path)?.[1] ?? ''];
  return changes?.reduce((before, { stands, becomes }) => {
    const [start = '', end, ...more] = before.split(stands);
    if (end === undefined || more.length > 0) throw new Error(`build/jsonld-patch.ts no longer fits ${path}: ${stands}`);
    return start + becomes + end;
  }, text);
}

/**
 * Changes jsonld in whatever Vite builds.
 *
 * Fails: throws as `patched`, and when a build holds jsonld without the files that we change.
 */
export function jsonldPatch(): Plugin {
  return {
    name: 'jsonld-patch',
    enforce: 'pre',
    transform(text, id) {
      const code = patched(id, text);
      return code === undefined ? null : { code, map: null };
    },
    buildEnd(error) {
      if (error !== undefined) return;
      const files = [...this.getModuleIds()].flatMap((id) => LIBRARY.exec(id)?.[1] ?? []);
      const missing = files.length === 0 ? [] : Object.keys(CHANGES).filter((file) => !files.includes(file));
      if (missing.length > 0) throw new Error(`build/jsonld-patch.ts no longer fits: jsonld has no ${missing.join(', ')}`);
    },
  };
}
