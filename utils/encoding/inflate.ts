import { ok, problem, type Result } from '../model/result';
import { joined } from './bytes';

/**
 * How bytes were made shorter: gzip, or what the web calls deflate, which is zlib.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc1952, https://www.rfc-editor.org/rfc/rfc1950
 */
export type Compression = 'gzip' | 'deflate';

/**
 * What a compressed stream holds, as long as it is no longer than `limit` bytes: a small list can be made to swell without end.
 *
 * Fails: `too-large` as soon as the limit is passed, before the rest is inflated; `malformed` when it is not such a stream, is cut short, or goes on
 *        after its end.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
  compression: Compression = 'gzip',
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large' | 'malformed'>> {
  if (compression === 'gzip' && statedLength(bytes) > limit) return problem('too-large');
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(compression)).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > limit) {
        await reader.cancel();
        return problem('too-large');
      }
      chunks.push(next.value);
    }
  } catch {
    return problem('malformed');
  }
  return ok(joined(chunks));
}

/** What a gzip stream says about its length, in its last four bytes: whoever says too much need not be asked. https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const statedLength = (bytes: Uint8Array): number =>
  bytes.length < 18 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
