import { bytesOfBase64, dataIn } from '../../encoding/data-url';
import { pictureSize } from '../../encoding/picture-size';
import { lookInto } from '../../formats/baked/baked';
import { utf8In } from '../../formats/baked/text';
import { isPdf } from '../../formats/carriers/pdf';
import type { Finding } from '../../model/finding';
import type { Net } from '../../model/net';
import { ok, problem } from '../../model/result';
import { providerAt, providerLink } from '../../providers/link';
import { ACCEPT, atLink, baked, bounded, isPage, LIMIT, type Opened } from './at-address';
import { openPdf } from './pdf';
import { openPicture } from './picture';
import { refusal } from './refusal';
import { openText, type World } from './text';

/** The largest file that is asked for, in bytes: a PDF with its pages. */
const LARGEST = 8 * 1024 * 1024;
const ANY = `${ACCEPT}, application/pdf;q=0.5, image/*;q=0.4, */*;q=0.1`;

/**
 * What the reader has pointed at: a link, a picture, a marked text. A file is taken for what its bytes are: a PDF, a picture (what is baked into it first, then
 * a code), or a text.
 *
 * Fails: with the network's problem; `provider-not-asked`, `too-large`, one of `nothingCodes`, and as `openPdf`.
 */
export async function openAsked(carried: Extract<Finding['carried'], { kind: 'embedded' | 'linked' }>, world: World): Promise<Opened> {
  if (carried.kind === 'linked') return openLinked(carried, world);
  const data = dataIn(carried.raw);
  return data === null ? openText(carried.raw, world, 'nothing-here') : openFile(data, world);
}

async function openLinked({ url, drawn }: { url: string; drawn?: string }, world: World): Promise<Opened> {
  const link = providerLink(url);
  const opened = link === null ? await openAddress(url, world) : await atLink(link, world.net, world.choices);
  if (opened.ok) return opened;
  const { code } = opened.problem;
  const seen = drawn === undefined || code === 'other-code' ? null : await openAsked({ kind: 'embedded', raw: drawn }, world);
  if (seen !== null && (seen.ok || seen.problem.code === 'other-code')) return seen;
  return code === 'not-a-credential' ? problem({ code: 'nothing-here', url }) : opened;
}

/** A service that shows credentials is asked once it may be, whatever it is asked for; one that has nothing for machines, never. */
async function openAddress(url: string, world: World): Promise<Opened> {
  const provider = providerAt(url);
  if (provider !== null && (provider.proves === 'page' || provider.proves === 'code')) return problem({ code: 'nothing-here', url });
  const refused = provider === null ? null : refusal(world.choices[provider.id]);
  if (provider !== null && refused !== null) return problem({ code: refused, url, provider: { id: provider.id, name: provider.name } });
  const file = await fileAt(url, world.net);
  return file.ok ? openFile({ ...file.value, url }, world) : problem({ code: file.problem, url });
}

async function fileAt(url: string, net: Net) {
  const answer = await net.get(url, { accept: ANY, limit: LARGEST, bytes: { from: 0, to: LARGEST - 1 } });
  if (!answer.ok) return problem(answer.problem);
  const { body, contentType, stretch } = answer.value;
  const bytes = bytesOfBase64(body) ?? new Uint8Array();
  const isWhole = bytes.length < LARGEST && (stretch?.total ?? bytes.length) <= bytes.length;
  return isWhole ? ok({ bytes, type: contentType }) : problem('too-large' as const);
}

type File = { bytes: Uint8Array<ArrayBuffer>; type: string; url?: string };

async function openFile({ bytes, type, url }: File, world: World): Promise<Opened> {
  const at = url === undefined ? {} : { url };
  if (isPdf(bytes)) return openPdf(bytes, world, at);
  const size = pictureSize(bytes);
  if (size !== null) return openPicture(bytes, size, world);
  const look = await lookInto(bytes);
  if (look.kind === 'found') return baked(look.text, world.net, world.choices);
  const text = utf8In(bytes);
  if (text === null || type.startsWith('image/')) return problem({ code: type.startsWith('image/') ? 'no-code' : 'nothing-here', ...at });
  if (isPage(text, type)) return problem({ code: 'web-page', ...at });
  if (text.length > LIMIT) return problem({ code: 'too-large', ...at });
  return /^\s*(?:[[{]|ey)/.test(text) ? ok(await bounded(text)) : openText(text, world, 'nothing-here');
}
