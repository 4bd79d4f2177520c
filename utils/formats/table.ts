import type { ReadResult } from '../model/credential';
import { problem } from '../model/result';
import { embeddedProof } from './embedded-proof';
import type { Format } from './format';
import { notSupported } from './not-supported';
import { vcJose } from './vc-jose';
import { vcJwt } from './vc-jwt';

/** Every form of a credential that we can read, most specific first. */
export const formats: readonly Format[] = [notSupported, vcJwt, vcJose, embeddedProof];

/** The signed form of a raw text, by the first format that recognises it. Nothing recognises it: `not-a-credential`. Never throws. */
export async function readCredential(raw: string): Promise<ReadResult> {
  const format = formats.find((row) => row.recognises(raw));
  return format === undefined ? problem('not-a-credential') : format.read(raw);
}
