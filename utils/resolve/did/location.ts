const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = `${LABEL}(?:\\.${LABEL})*`;
const LOCATION = new RegExp(`^(${HOST})(?:%3[Aa]([1-9][0-9]{0,4}))?((?::[A-Za-z0-9._-]+)*)$`);
const MAX_LENGTH = 1024;

/**
 * Where the file of a DID stands that is named by a host and a path (did:web, did:webvh); null when the text is not one by the method's grammar, climbs out of
 * its path, or would be read by the URL standard as another host or path than it says.
 *
 * Shape:  `host[%3Aport][:path]*`, the host in lower case, a foreign name in punycode; nothing else is percent-encoded. `file` is the file's name.
 * Source: https://w3c-ccg.github.io/did-method-web/#method-specific-identifier, #read-resolve
 */
export function locationOf(text: string, file: string): string | null {
  const [, host, port, path = ''] = text.length > MAX_LENGTH ? [] : (LOCATION.exec(text) ?? []);
  const segments = path.split(':').slice(1);
  if (host === undefined || host.length > 253 || segments.some((segment) => /^\.+$/.test(segment))) return null;
  const origin = `https://${host}${port === undefined ? '' : `:${port}`}`;
  const address = segments.length === 0 ? `${origin}/.well-known/${file}` : `${origin}/${segments.join('/')}/${file}`;
  return readsAsWritten(address, host) ? address : null;
}

/** `0x7f.1` is 127.0.0.1 to the URL standard, and a port over 65535 is none. */
const readsAsWritten = (address: string, host: string): boolean => URL.canParse(address) && new URL(address).hostname === host;
