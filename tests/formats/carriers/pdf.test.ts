import { deflateSync } from 'node:zlib';
import { PDF } from '@libpdf/core';
import { array, assert, asyncProperty, constantFrom, integer, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPdf, readPdf } from '@/utils/formats/carriers/pdf';
import { type PdfPart, pdfOf, pdfWith } from '../../harness/carriers';
import { quickly } from '../../harness/quickly';

const read = (bytes: Uint8Array) => readPdf(new Uint8Array(bytes));

/** What a PDF carries, with its files as text. */
async function inside(bytes: Uint8Array) {
  const content = await read(bytes);
  if (!content.ok) return content.problem;
  const { files, links, isSealed } = content.value;
  return { files: files.map(({ name, content: held }) => [name, held === null ? null : new TextDecoder().decode(held)]), links, isSealed };
}

const NOTHING = { files: [], links: [], isSealed: false };
const A = { 'a.json': '{"a":1}' };
const CATALOGUE = '<< /Type /Catalog >>';
const fileSpec = (number: number, name = 'a.json'): string => `<< /Type /Filespec /F (${name}) /EF << /F ${number} 0 R >> >>`;
const stream = (dictionary: string, content: string | Uint8Array): PdfPart => ({ dictionary, stream: Buffer.from(content as string) });

describe('a PDF', () => {
  it.each([
    ['with nothing in it', pdfWith({}), NOTHING],
    ['with a file', pdfWith({ files: A }), { ...NOTHING, files: [['a.json', '{"a":1}']] }],
    ['with a compressed file', pdfWith({ files: A, compressed: true }), { ...NOTHING, files: [['a.json', '{"a":1}']] }],
    [
      'with two files',
      pdfWith({ files: { ...A, 'b.jwt': 'ey' } }),
      {
        ...NOTHING,
        files: [
          ['a.json', '{"a":1}'],
          ['b.jwt', 'ey'],
        ],
      },
    ],
    ['with links', pdfWith({ links: ['https://a.test/1', 'https://a.test/2'] }), { ...NOTHING, links: ['https://a.test/1', 'https://a.test/2'] }],
    ['with a link whose brackets are escaped', pdfWith({ links: ['https://a.test/\\(1\\)'] }), { ...NOTHING, links: ['https://a.test/(1)'] }],
    ['with a PAdES seal', pdfWith({ sealed: 'ETSI.CAdES.detached' }), { ...NOTHING, isSealed: true }],
    ['with a signature of the older kind', pdfWith({ sealed: 'adbe.pkcs7.detached' }), { ...NOTHING, isSealed: true }],
    ['with a time stamp alone, which is nobody’s', pdfWith({ sealed: 'ETSI.RFC3161' }), NOTHING],
    [
      'whose head comes a little later',
      Buffer.concat([Buffer.from('\n'.repeat(500)), pdfWith({ files: A })]),
      { ...NOTHING, files: [['a.json', '{"a":1}']] },
    ],
    ['that says script and action', pdfOf(['<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>']), NOTHING],
  ])('%s is read', async (_what, bytes, expected) => {
    expect(isPdf(bytes)).toBe(true);
    expect(await inside(bytes)).toEqual(expected);
  });

  it.each([
    ['a length that is wrong', stream('/Type /EmbeddedFile', '{}'), 'Length 2', 'Length 1'],
    ['a length that stands elsewhere', stream('/Type /EmbeddedFile', '{}'), 'Length 2', 'Length 9 0 R'],
    ['no length', stream('/Type /EmbeddedFile', '{}'), '/Length 2', ''],
  ])('with a stream that has %s is read to the word for its end', async (_what, file, from, to) => {
    const bytes = Buffer.from(
      pdfOf([CATALOGUE, fileSpec(3), file])
        .toString('latin1')
        .replace(from, to),
      'latin1',
    );
    expect(await inside(bytes)).toEqual({ ...NOTHING, files: [['a.json', '{}']] });
  });

  it('is read by what its last version says of an object', async () => {
    const bytes = Buffer.concat([
      pdfWith({ files: A }),
      Buffer.from('\n6 0 obj\n<< /Length 7 >>\nstream\n{"b":2}\nendstream\nendobj\ntrailer\n<< >>\n'),
    ]);
    expect(await inside(bytes)).toEqual({ ...NOTHING, files: [['a.json', '{"b":2}']] });
  });

  it('takes nothing for an object that stands in a stream', async () => {
    const hidden = `9 0 obj\n${fileSpec(1)}\nendobj`;
    expect(await inside(pdfOf([CATALOGUE, stream('', hidden)]))).toEqual(NOTHING);
  });

  it('may hold its objects in a compressed stream', async () => {
    const packed = [fileSpec(3), '<< /S /URI /URI (https://a.test/) >>'];
    const head = `10 0 11 ${(packed[0] ?? '').length + 1} `;
    const objects = stream(`/Type /ObjStm /N 2 /First ${head.length} /Filter /FlateDecode`, deflateSync(head + packed.join(' ')));
    expect(await inside(pdfOf([CATALOGUE, objects, stream('', '{}')]))).toEqual({
      files: [['a.json', '{}']],
      links: ['https://a.test/'],
      isSealed: false,
    });
  });

  it.each([false, true])('is read as another library writes it (tables as objects: %s)', async (useXRefStream) => {
    const pdf = PDF.create();
    pdf.addPage();
    pdf.addAttachment('intyg.json', new TextEncoder().encode(`{"a":"${'x'.repeat(2000)}"}`));
    const bytes = await pdf.save({ useXRefStream });
    expect(await inside(bytes)).toEqual({ ...NOTHING, files: [['intyg.json', `{"a":"${'x'.repeat(2000)}"}`]] });
  });

  it('is what another library finds in ours, too', async () => {
    const pdf = await PDF.load(new Uint8Array(pdfWith({ files: A, compressed: true })));
    expect(new TextDecoder().decode(pdf.getAttachment('a.json') ?? new Uint8Array())).toBe('{"a":1}');
  });
});

describe('a PDF of which nothing can be said', () => {
  it.each([
    ['that is encrypted', pdfOf([CATALOGUE, '<< /Filter /Standard /V 2 >>'], '/Encrypt 2 0 R '), 'locked'],
    ['that is encrypted and says it in an object', pdfOf([CATALOGUE, stream('/Type /XRef /Encrypt 3 0 R', ''), '<< /V 5 >>']), 'locked'],
    ['that ends after its head', Buffer.from('%PDF-1.7\n'), 'unreadable'],
    ['of other words', Buffer.from('%PDF-1.7\nHej!'), 'unreadable'],
    ['of empty bytes', Buffer.from(`%PDF-1.7\n${'\0'.repeat(100_000)}`), 'unreadable'],
  ])('%s is told apart', async (_what, bytes, expected) => {
    expect(await inside(bytes)).toBe(expected);
  });

  it('says nothing of a file whose compression is another, or that has a predictor', async () => {
    const forms = [
      '/Filter /LZWDecode',
      '/Filter [/ASCIIHexDecode /FlateDecode]',
      '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
      '/Filter 7',
    ];
    for (const form of forms)
      expect(await inside(pdfOf([CATALOGUE, fileSpec(3), stream(form, deflateSync('{}'))]))).toEqual({ ...NOTHING, files: [['a.json', null]] });
  });
});

const MEGABYTE = 1024 * 1024;
const bomb = deflateSync(Buffer.alloc(200 * MEGABYTE));
const repeated = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text.repeat(Math.ceil((8 * MEGABYTE) / text.length))}`, 'latin1');

describe('X07: a PDF that was made to hurt', () => {
  it('does not swell: neither a file in it, nor files one after another, nor objects in a stream, nor a stream in a stream', async () => {
    expect(await inside(pdfOf([CATALOGUE, fileSpec(3), stream('/Filter /FlateDecode', bomb)]))).toEqual({ ...NOTHING, files: [['a.json', null]] });
    const many = Array.from({ length: 30 }, (_one, index) => fileSpec(3 + index, `${index}.json`));
    const files = await inside(
      pdfOf([CATALOGUE, many.join(' ').replace(/^/, '[').concat(']'), ...many.map(() => stream('/Filter /FlateDecode', bomb))]),
    );
    expect(files).toMatchObject({ files: Array.from({ length: 20 }, (_one, index) => [`${index}.json`, null]) });
    const packed = many.map(() => stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb));
    expect(await inside(pdfOf([CATALOGUE, ...packed]))).toBe('too-large');
    const twice = stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb));
    expect(await inside(pdfOf([CATALOGUE, fileSpec(3), twice]))).toEqual({ ...NOTHING, files: [['a.json', null]] });
  }, 60_000);

  it.each([
    ['beginnings of objects', '1 0 obj '],
    ['strings without an end', '1 0 obj ('],
    ['comments without an end', '1 0 obj %'],
    ['hexadecimal strings without an end', '1 0 obj <a '],
    ['dictionaries without an end', '1 0 obj <</A '],
    ['brackets', '['],
    ['brackets of objects', '1 0 obj [[[['],
    ['numbers', '1 '],
    ['one long number', '1'],
    ['white space', ' '],
    ['names', '1 0 obj /A'],
    ['streams without an end', '1 0 obj <<>> stream\n'],
    ['trailers', 'trailer<<'],
    ['trailers with strings', 'trailer('],
    ['escapes', '1 0 obj (\\'],
    ['references', '1 0 R '],
    ['small objects', '1 0 obj<</A 1>>endobj '],
  ])('of eight megabytes of %s ends', { timeout: 60_000 }, async (_what, text) => {
    const file = repeated(text);
    await quickly(400, () => read(file));
  });

  it('may point in a circle', async () => {
    const bytes = pdfOf(['<< /Type /Catalog /Names 1 0 R >>', fileSpec(2), '[3 0 R 3 0 R]']);
    expect(await inside(bytes)).toEqual(NOTHING);
  });

  it.each([
    ['a name', `/${'A'.repeat(8_000_000)} `],
    ['a number', `${'1'.repeat(8_000_000)} `],
    ['a text in hexadecimal', `<${'41'.repeat(4_000_000)}>`],
    ['a name of a dictionary', `<</${'A'.repeat(8_000_000)} 1>>`],
  ])(
    'is too much where one object after the other is the same very long one: %s',
    async (_what, long) => {
      const table = Array.from({ length: 2000 }, (_one, index) => `${index + 9} 0 `).join('');
      const file = pdfOf([CATALOGUE, { dictionary: `/Type /ObjStm /Filter /FlateDecode /First ${table.length}`, stream: deflateSync(table + long) }]);
      expect(await quickly(400, () => read(file))).toEqual({ ok: false, problem: 'too-large' });
    },
    60_000,
  );

  it('never makes the reader throw: any bytes, and a good file with any bytes changed', async () => {
    const good = [
      pdfWith({ files: A, links: ['https://a.test/'], sealed: 'ETSI.CAdES.detached', compressed: true }),
      pdfOf([CATALOGUE, stream('/Type /ObjStm /N 1 /First 4', '9 0 << >>')]),
    ];
    const tries = { numRuns: Math.ceil(Number(process.env.MUTATIONS ?? 1000) / 2), seed: Number(process.env.SEED ?? 1) };
    await assert(
      asyncProperty(uint8Array({ maxLength: 2000 }), async (bytes) => void (await read(Buffer.concat([Buffer.from('%PDF-1.7 1 0 obj'), bytes])))),
      tries,
    );
    const changes = array(tuple(integer({ min: 0, max: 3000 }), integer({ min: 0, max: 255 }), constantFrom('set', 'cut', 'repeat')), {
      maxLength: 8,
    });
    await assert(asyncProperty(constantFrom(...good), changes, mutated), tries);
  }, 60_000);
});

const mutated = async (file: Buffer, all: readonly [number, number, string][]): Promise<void> => {
  let bytes: Uint8Array = Buffer.from(file);
  for (const change of all) bytes = changed(bytes, ...change);
  await read(bytes);
};

function changed(bytes: Uint8Array, at: number, byte: number, how: string): Uint8Array {
  const place = at % Math.max(1, bytes.length);
  if (how === 'cut') return bytes.subarray(0, place);
  if (how === 'repeat') return Buffer.concat([bytes, bytes.subarray(place, place + byte)]);
  bytes[place] = byte;
  return bytes;
}
