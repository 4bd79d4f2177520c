import { textFromBase64url } from '../encoding/bytes';
import { problem } from '../model/result';
import type { Format } from './format';

/**
 * Forms of credentials that we know by sight and cannot check yet: sealed European Digital Credentials (JWS in JSON), Open Badges 2.0. They are
 * said to be unchecked, never left out and never called wrong.
 */
export const notSupported: Format = {
  id: 'not-supported',
  spec: 'README, "Not yet"',
  recognises: (raw) => isSealed(raw) || isOpenBadge2(raw),
  read: async () => problem('proof-not-supported'),
};

const isSealed = (raw: string): boolean => /^\s*\{/.test(raw) && /"payload"\s*:\s*"/.test(raw) && /"signatures?"\s*:/.test(raw);

/** https://www.imsglobal.org/spec/ob/v2p0/#Assertion, embedded or as a signed token. */
const isOpenBadge2 = (raw: string): boolean => isAssertion(raw) || (/^ey[\w-]+\.[\w-]+\.[\w-]+$/.test(raw.trim()) && isAssertion(payloadOf(raw)));
const isAssertion = (text: string): boolean =>
  /^\s*\{/.test(text) && /"recipient"\s*:/.test(text) && /"badge"\s*:/.test(text) && /"(verification|verify|issuedOn)"\s*:/.test(text);

const payloadOf = (raw: string): string => textFromBase64url(raw.trim().split('.')[1] ?? '') ?? '';
