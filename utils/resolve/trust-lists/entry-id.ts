/** The id of an entry that is known by its certificates alone: the SHA-256 thumbprint of the first. `base64` is its DER. Null when it is no base64. */
export async function entryIdOf(base64: string): Promise<string | null> {
  try {
    const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
    return `x5c:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  } catch {
    return null;
  }
}
