import { fromMultibase } from '../../encoding/bytes';
import { idOf, textOf, valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import type { KeyResult } from '../../model/key';
import type { Net } from '../../model/net';
import { problem } from '../../model/result';
import { type DocumentResult, fetchDocument } from '../document';
import { keyIn } from '../verification-method';

const ACCEPT = 'application/cid, application/ld+json, application/json';

/**
 * The key that an https address names: in the controlled identifier document at that address, or in a document of its own whose controller lists it in return.
 *
 * Fails:  `key-in-fragment` when the fragment holds the key itself and no such document says so: that binds it to nobody; `did-mismatch` when a document
 *         names another address than its own; `did-not-supported` for a controller that is no https address; the network's problem; else as `keyIn`.
 * Source: https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function controllerKey(method: string, net: Net): Promise<KeyResult> {
  const [address = '', fragment = ''] = method.split('#');
  const isKeyInFragment = fromMultibase(fragment) !== null && fragment.length > 40;
  const fetched = await fetchDocument(address, net, ACCEPT);
  if (!fetched.ok) return isKeyInFragment && fetched.problem.code !== 'needs-permission' ? problem({ code: 'key-in-fragment' }) : fetched;

  const { document } = fetched.value;
  if (fragment !== '' && document.id === address) return keyIn({ document, id: address, method, kind: 'https' });
  if (document.id === method && textOf(document, 'controller') !== null) return ofController(document, method, net);
  return problem(isKeyInFragment ? { code: 'key-in-fragment' } : { code: 'did-mismatch', url: address });
}

/** A method's own document says who controls it; only what the controller says in return counts. */
async function ofController(methodDocument: JsonObject, method: string, net: Net): Promise<KeyResult> {
  const controller = textOf(methodDocument, 'controller') ?? '';
  if (!controller.startsWith('https://') || controller.includes('#')) return problem({ code: 'did-not-supported' });
  const fetched: DocumentResult = await fetchDocument(controller, net, ACCEPT);
  if (!fetched.ok) return fetched;
  const { document } = fetched.value;
  if (document.id !== controller) return problem({ code: 'did-mismatch', url: controller });
  const listed = [...valuesOf(document, 'verificationMethod'), ...valuesOf(document, 'assertionMethod')].some((value) => idOf(value) === method);
  if (!listed) return problem({ code: 'key-not-listed', url: controller });
  const others = valuesOf(document, 'verificationMethod').filter((value) => typeof value !== 'string');
  const complete = { ...document, verificationMethod: [...others, methodDocument] };
  return keyIn({ document: complete, id: controller, method, kind: 'https' });
}
