import { lookInto } from '../../formats/baked/baked';
import { utf8In } from '../../formats/baked/text';
import { type PdfFile, type PdfProblem, readPdf } from '../../formats/carriers/pdf';
import { ok, problem } from '../../model/result';
import { baked, bounded, type Opened } from './at-address';
import type { NotOpened } from './part';
import { type Item, leadsToCredential, openEach, openText, type World } from './text';

const PROBLEMS: Record<PdfProblem, NotOpened['code']> = { locked: 'pdf-locked', unreadable: 'pdf-unreadable', 'too-large': 'too-large' };

/**
 * The credentials that a PDF carries: attached, or linked to by an address of a kind that leads to credentials. A seal of the PDF itself is said to be unchecked,
 * whatever else there is: nothing that is attached says anything of the pages.
 *
 * Fails: `pdf-locked`, `pdf-unreadable`, `too-large`, `pdf-sealed`, `pdf-without`.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, world: World, at: { url?: string }): Promise<Opened> {
  const read = await readPdf(bytes);
  if (!read.ok) return problem({ code: PROBLEMS[read.problem], ...at });
  const { files, links, isSealed } = read.value;
  const attached = files.map((file, index): Item => ({ at: `/attachment/${index}`, open: () => openAttached(file, world) }));
  const linked = links.filter((url) => URL.canParse(url) && leadsToCredential(url)).slice(0, MOST_FOLLOWED);
  const followed = linked.map((url, index): Item => ({ at: `/link/${index}`, open: () => openText(url, world, 'not-a-credential') }));
  const sealed: Item[] = isSealed ? [{ at: '/seal', open: async () => problem({ code: 'pdf-sealed', ...at }) }] : [];
  return openEach([...attached, ...followed, ...sealed], { code: 'pdf-without', ...at });
}

const MOST_FOLLOWED = 5;

/** An attachment is read as what it is: JSON, a token, a picture with a badge. XML that speaks of credentials is said to be in a form that is not read. */
async function openAttached({ name, content }: PdfFile, world: World): Promise<Opened> {
  if (content === null) return problem({ code: LIKELY.test(name) ? 'too-large' : 'not-a-credential' });
  const look = await lookInto(content);
  if (look.kind === 'found') return baked(look.text, world.net, world.choices);
  const text = utf8In(content) ?? '';
  if (/^\s*</.test(text)) return problem({ code: XML_CREDENTIAL.test(text) ? 'form-not-supported' : 'not-a-credential' });
  return /^\s*(?:[[{]|ey)/.test(text) ? ok(await bounded(text)) : problem({ code: 'not-a-credential' });
}

const LIKELY = /\.(?:jsonl?d?|jwt|jws|vc|vp|vcjson)$/i;
const XML_CREDENTIAL = /<(?:[\w-]+:)?(?:europassCredential|verifiableCredential|europeanDigitalCredential)[\s>]/i;
