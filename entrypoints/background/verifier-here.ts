import { browser } from 'wxt/browser';
import { copiesWhere, everywhere } from '@/entrypoints/verifier/place';
import { makeVerifier } from '@/entrypoints/verifier/work';
import { keptInSession } from '@/utils/browser/kept';
import { realNet } from '@/utils/browser/net';
import { granted } from '@/utils/browser/permissions';
import { trustListsInForce } from '@/utils/browser/trust-lists';
import type { Verifier } from '@/utils/browser/verifier';

/** A call of an interface keeps Firefox from stopping the page; a message that waits for its answer does not. Milliseconds between two calls. */
const STIR = 10_000;

/** The verifier in Firefox's background page: that page has all that an examination needs, but is stopped at any time. What it fetched is kept outside it. */
export const verifierHere = (): Verifier =>
  makeVerifier({
    ...everywhere,
    net: realNet({ may: granted, kept: keptInSession }),
    copyAt: copiesWhere(granted),
    lists: trustListsInForce,
    stayAwake,
  });

function stayAwake(): () => void {
  const stirring = setInterval(() => void browser.runtime.getPlatformInfo(), STIR);
  return () => clearInterval(stirring);
}
