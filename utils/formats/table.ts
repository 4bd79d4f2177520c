import type { ReadResult } from '../model/credential';
import type { Answers } from '../model/net';
import { problem } from '../model/result';
import { beginToken } from './ahead';
import { embeddedProof } from './embedded-proof';
import type { Format } from './format';
import { jades } from './jades';
import { openBadges2 } from './open-badges-2';
import { sdJwt } from './sd-jwt';
import { vcJose } from './vc-jose';
import { vcJwt } from './vc-jwt';

/** Every form of a credential that we can read, most specific first. */
export const formats: readonly Format[] = [jades, sdJwt, openBadges2, vcJwt, vcJose, embeddedProof];

/** Nothing was asked. */
const NO_ANSWERS: Answers = () => undefined;

const formatOf = (raw: string): Format | undefined => formats.find((row) => row.recognises(raw));

/** The addresses that must be asked next before a raw text can be read, given what has answered; none for nearly all. */
export const askedBy = (raw: string, answers: Answers): readonly string[] => formatOf(raw)?.asks?.(raw, answers) ?? [];

/** How long the proofs in a raw text take to check, in fiftieths of a second: 0 for all but those that take a good part of a second. */
export const effortOf = (raw: string): number => formatOf(raw)?.effort?.(raw) ?? 0;

/** The signed form of a raw text, by the first format that recognises it. Nothing recognises it: `not-a-credential`. Never throws. */
export async function readCredential(raw: string, answers: Answers = NO_ANSWERS): Promise<ReadResult> {
  await beginToken(raw);
  const format = formatOf(raw);
  return format === undefined ? problem('not-a-credential') : format.read(raw, answers);
}
