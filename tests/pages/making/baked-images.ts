import { bakedPng, bakedSvg, dataUrl, END, internationalText, latinText, picture, pngOf, svgWith } from '../../harness/baked.ts';
import { award } from './award.ts';
import type { PageMade, WebAnswer } from './page.ts';
import { diploma, school, schoolKeys } from './people.ts';

const AT = 'https://ingridskold.test';
const RECIPIENT = 'Ingrid Sköld';
const OLD = 'https://utbildaren.test/badges';
const at = (number: number) => ({ assertion: `${OLD}/assertions/${number}`, badge: `${OLD}/classes/${number}`, issuer: `${OLD}/issuer` });
const old = (number: number, title: string) => award({ at: at(number), title, by: school.name, email: 'ingrid@example.se', salt: 'is' });
const asked = (number: number, title: string) => ({ id: `urn:uuid:5d1f0c1e-7777-4a5b-8c2d-00000000000${number}`, title, recipient: RECIPIENT });

const png = (bytes: Uint8Array): WebAnswer => ({ bytes, ending: 'png', parts: true });
const svg = (text: string): WebAnswer => ({ text, ending: 'svg', parts: true });
/** A picture of 200 KiB, so that its end is not in the first bytes that are asked for. */
const LARGE = 200 * 1024;

const json = async (number: number, title: string) => JSON.stringify(await school.signDataIntegrity(diploma(asked(number, title))));
const token = (number: number, title: string) => school.signVcJwt(diploma(asked(number, title)));

/** Badges in pictures, as writers of all times put them there, and pictures that hold none. */
export async function bakedImages(): Promise<PageMade> {
  const hosted = { ...old(1, 'Båtbyggare'), ...old(2, 'Segelsömnad'), ...old(6, 'Riggning') };
  const first = hosted[at(1).assertion];
  const sixth = hosted[at(6).assertion];
  const inPage = dataUrl(bakedPng(await json(8, 'Virkeslära')));
  return {
    name: 'baked-images',
    html: PAGE.replace('{{data}}', inPage),
    web: {
      [`${AT}/badges/1.png`]: png(bakedPng(first !== undefined && 'json' in first ? JSON.stringify(first.json) : '', 'openbadges')),
      [`${AT}/badges/2.png`]: png(pngOf(latinText('openbadges', at(2).assertion), picture(), END)),
      [`${AT}/badges/3.png`]: png(pngOf(picture(LARGE), internationalText('openbadgecredential', await json(3, 'Limning')), END)),
      [`${AT}/badges/4.png`]: png(pngOf(picture(LARGE), internationalText('openbadgecredential', token(4, 'Klinkbyggnad')), END)),
      [`${AT}/badges/5.png`]: png(bakedPng(token(5, 'Ytbehandling'), 'openbadges')),
      [`${AT}/openbadges/6.svg`]: svg(
        svgWith(`<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="${sixth === undefined ? '' : at(6).assertion}"/>`),
      ),
      [`${AT}/openbadges/7.svg`]: svg(bakedSvg(await json(7, 'Motorlära'))),
      [`${AT}/badges/9.png`]: png(pngOf(picture(4000), END)),
      [`${AT}/badges/10.png`]: { bytes: hostile(), ending: 'png', parts: true, fill: 30 * 1024 * 1024 },
      [`${AT}/badges/11.png`]: { bytes: bakedPng(await json(9, 'Från en server som inte kan delar')), ending: 'png' },
      ...hosted,
      ...schoolKeys,
    },
  };
}

/** The beginning of a text that says it is 30 MiB long; its checksum is whatever stands there. */
function hostile(): Uint8Array {
  const { content } = internationalText(
    'openbadgecredential',
    '{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "x": "',
  );
  const whole = pngOf({ type: 'iTXt', ...(content && { content }), length: 30 * 1024 * 1024 });
  return whole.subarray(0, whole.length - 4);
}

const item = (title: string, src: string): string =>
  `<figure><img src="${src}" width="120" height="120" alt="${title}"><figcaption>${title}</figcaption></figure>`;

const PAGE = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Ingrid Sköld, båtbyggare</title>
<link rel="icon" href="data:,">
<style>
  body { font: 16px/1.5 Optima, Candara, sans-serif; color: #1d2b2a; background: #f2efe6; max-width: 860px; margin: 30px auto; padding: 0 16px; }
  .badges { display: grid; grid-template-columns: repeat(3, 1fr); gap: 18px; }
  figure { margin: 0; background: #fff; padding: 14px; border-radius: 8px; }
  figure img { background: #c9d6d2; border-radius: 50%; display: block; }
  figcaption { margin-top: 8px; }
</style>
</head>
<body>
<h1>Ingrid Sköld</h1>
<p>Båtbyggare, Orust. Märken som jag har samlat:</p>
<div class="badges">
${[
  item('Båtbyggare', '/badges/1.png'),
  item('Segelsömnad', '/badges/2.png'),
  item('Limning', '/badges/3.png'),
  item('Klinkbyggnad', '/badges/4.png'),
  item('Ytbehandling', '/badges/5.png'),
  item('Riggning', '/openbadges/6.svg'),
  item('Motorlära', '/openbadges/7.svg'),
  item('Virkeslära', '{{data}}'),
  item('Omgjord bild', '/badges/9.png'),
  item('Trasig bild', '/badges/10.png'),
  item('Hel bild', '/badges/11.png'),
].join('\n')}
</div>
</body>
</html>
`;
