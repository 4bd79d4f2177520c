/** The contexts that make a document a credential, the types of credentials, and the words that only credentials carry. */
const KIND = /\/credentials\/v[12]"|"\w*(?:Credential|VerifiablePresentation)"/;
const CONTENT = /"(?:credentialSubject|verifiableCredential)"\s*:/;
/** Open Badges 2.0: much else has a `badge`. */
const BADGE = /"badge"\s*:/;
const OPEN_BADGES = /openbadges?(?:pec\.org)?\/v2/;

/** An issuer at a name that belongs to nobody. https://www.rfc-editor.org/rfc/rfc6761#section-6.5 */
const AT_EXAMPLE =
  /"(?:iss(?:uer)?|badge)"\s*:\s*(?:\{[^{}]*?"id"\s*:\s*)?"(?:https?:\/\/|did:\w+:)(?:[\w-]+\.)*example(?:\.(?:com|org|net|edu))?["/:%]/;
const SIGNATURE_LEFT_OUT = /"(?:proofValue|jws)"\s*:\s*"[^"]*(?:\.{3}|…)/;
/** What specifications and manuals write in their examples: such a credential is nobody's. */
const EXAMPLES = [/\bdid:example:/, /\/credentials\/examples\//, AT_EXAMPLE, SIGNATURE_LEFT_OUT];

/** Words beside a link that say what it leads to. */
export const CUE = /credential|badge|certif|intyg|bevis|diplom|märke|merit/i;

/**
 * Does this text look like a credential in JSON? Told by its words, without reading it: whoever reads it decides.
 * Claims in the words of schema.org (`hasCredential`, `EducationalOccupationalCredential`) are not credentials.
 */
export const looksLikeCredential = (text: string): boolean =>
  isWrapped(text) && ((CONTENT.test(text) && KIND.test(text)) || (BADGE.test(text) && OPEN_BADGES.test(text)) || isSealed(text));

/** A sealed document, as European Digital Credentials are written: what is in it cannot be seen from outside. https://www.rfc-editor.org/rfc/rfc7515#section-7.2 */
const isSealed = (text: string): boolean => /"payload"\s*:/.test(text) && /"protected"\s*:\s*"ey/.test(text) && /"signatures?"\s*:/.test(text);

/** Is it a sample out of a specification? Documentation is full of them. */
export const isSample = (text: string): boolean => EXAMPLES.some((words) => words.test(text));

const isWrapped = (text: string): boolean => (text.startsWith('{') && text.endsWith('}')) || (text.startsWith('[') && text.endsWith(']'));
