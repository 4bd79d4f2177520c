import { award } from './award.ts';
import type { PageMade } from './page.ts';
import { diploma, school, schoolKeys } from './people.ts';

const SURF = 'https://api.edubadges.nl/public';
const asked = (number: number, title: string) => ({ id: `urn:uuid:5d1f0c1e-bbbb-4a5b-8c2d-00000000000${number}`, title, recipient: 'Noor van Dijk' });

/** What a site builder makes: trees in the shadow, frames without an address, links in drawings and on maps, under a strict policy. */
export async function shadowAndBuilder(): Promise<PageMade> {
  const inVerifier = await school.signDataIntegrity(diploma(asked(1, 'In een gesloten boom')));
  const inFrame = await school.signDataIntegrity(diploma(asked(2, 'In een frame')));
  const html = PAGE.replace(
    '{{frame}}',
    `<h2>Frame</h2><script type='application/vc'>${JSON.stringify(inFrame)}</script>`.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  );
  const data = JSON.stringify({ certificate: JSON.stringify(inVerifier) });
  const NAMES = {
    at: {
      assertion: `${SURF}/assertions/nO3wzXw6Rn6mT0aV1bC2dE`,
      badge: `${SURF}/badges/nB3wzXw6Rn6mT0aV1bC2dE`,
      issuer: `${SURF}/issuers/nI3wzXw6Rn6mT0aV1bC2dE`,
    },
  };
  return {
    name: 'shadow-and-builder',
    html,
    web: {
      'https://noorvandijk.test/builder.js': { file: 'builder.js' },
      'https://noorvandijk.test/icon.svg': {
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>',
        ending: 'svg',
      },
      'https://noorvandijk.test/builder.css': { file: 'builder.css' },
      'https://noorvandijk.test/data.json': { text: data, ending: 'json' },
      'https://noorvandijk.test/site/intyg.jwt': {
        text: school.signVcJwt(diploma(asked(3, 'Om te bewaren'))),
        ending: 'jwt',
        headers: { 'content-type': 'application/vc+jwt' },
      },
      'https://noorvandijk.test/site/area.vc': {
        json: await school.signDataIntegrity(diploma(asked(4, 'Op de kaart'))),
        headers: { 'content-type': 'application/vc' },
      },
      'https://noorvandijk.test/site/tekening.vc': {
        json: await school.signDataIntegrity(diploma(asked(5, 'In een tekening'))),
        headers: { 'content-type': 'application/vc' },
      },
      ...award({ ...NAMES, title: 'Inleiding tot de statistiek', by: 'Noordzee Hogeschool', email: 'noor@example.nl', salt: 'zand' }),
      ...schoolKeys,
    },
  };
}

const PAGE = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Noor van Dijk</title>
<link rel="icon" href="/icon.svg">
<base href="/site/">
<link rel="stylesheet" href="/builder.css">
</head>
<body>
<h1>Noor van Dijk</h1>
<p>Onderzoeker, Groningen en Lund.</p>
<section><h2>Open boom</h2><site-card></site-card></section>
<section><h2>Gesloten boom</h2><site-vault></site-vault></section>
<section><h2>Frame zonder adres</h2><iframe title="Certificaat" srcdoc="{{frame}}"></iframe></section>
<section><h2>Om te bewaren</h2><p><a type="application/vc+jwt" href="intyg.jwt" download>Download het certificaat</a></p></section>
<section><h2>Zonder protocol</h2><p><a href="//www.credly.com/badges/5d1f0c1e-bbbb-4a5b-8c2d-00000000000c">Wetenschappelijke integriteit</a></p></section>
<section><h2>Tekening en kaart</h2>
<svg width="220" height="40" viewBox="0 0 220 40" xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="tekening.vc"><text x="4" y="26">In een tekening</text></a></svg>
<map name="kaart"><area shape="rect" coords="0,0,60,40" href="area.vc" alt="Op de kaart"></map>
</section>
<script src="/builder.js"></script>
</body>
</html>
`;
