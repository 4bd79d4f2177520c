import type { CredentialName, DemoCredential } from './credentials.ts';
import { type DemoPage, documentOf } from './page.ts';
import { inAlternateLink, inDataUrl, inScript, inText, linkedAt } from './place.ts';

const ORIGIN = 'https://eliasnyberg.test';

/** A Swedish portfolio of cards on a dark ground: credentials in a script, in a data: URL, as a token and behind an alternate link. */
export function eliasNyberg(credentials: Record<CredentialName, DemoCredential>): DemoPage {
  const { cooling, hotWork, control, competence } = credentials;
  const controlUrl = `${ORIGIN}/styr-och-reglerteknik`;

  const body = `<header><p class="mark">EN</p><nav><a href="#arbete">Arbete</a><a href="#bevis">Bevis</a><a href="#kontakt">Kontakt</a></nav></header>
<main>
<h1>Elias Nyberg</h1>
<p class="lead">Kyltekniker som håller butiker kalla och elräkningar låga.</p>
<section id="bevis"><h2>Bevis</h2><div class="cards">
<article><h3>Auktoriserad kyltekniker</h3>${inScript(cooling)}<p>Branschrådet för fastighetsdrift</p><p class="tags"><span>Kyla</span><span>Värmepumpar</span></p></article>
<article><h3>Heta arbeten</h3><p>Branschrådet för fastighetsdrift</p><p>${inDataUrl(hotWork, 'application/vc+jwt', 'Ladda ned intyget')}</p><p class="tags"><span>Säkerhet</span></p></article>
<article><h3>Validerad yrkeskompetens</h3><p>Branschrådet för fastighetsdrift</p>${inText(competence)}<p class="tags"><span>Drift</span></p></article>
<article><h3>Styr- och reglerteknik</h3>${inAlternateLink('/styr-och-reglerteknik', 'application/vc+ld+json')}<p>Norrvikens yrkeshögskola</p><p class="tags"><span>Automation</span></p></article>
</div></section>
<section id="arbete"><h2>Arbete</h2><div class="cards">
<article><h3>Hallens frysrum</h3><p>Byte av köldmedium i 14 rum, utan en dags stopp.</p></article>
<article><h3>Badhuset</h3><p>Återvunnen värme från ishallen bredvid.</p></article>
</div></section>
<footer id="kontakt">Skriv till elias@eliasnyberg.test</footer>
</main>`;

  return {
    name: 'Elias Nyberg, portfolio (svenska)',
    url: `${ORIGIN}/`,
    html: documentOf({ language: 'sv', title: 'Elias Nyberg', style: STYLE, body }),
    files: { [controlUrl]: { body: control.text, type: 'application/vc+ld+json' } },
    holds: [linkedAt(controlUrl, control), cooling, hotWork, competence],
  };
}

const STYLE = `
:root { color-scheme: dark; }
body { margin: 0; background: #12151c; color: #e8eaf0; font: 16px/1.55 "Inter", system-ui, sans-serif; }
header { display: flex; justify-content: space-between; align-items: center; max-width: 1040px; margin: 0 auto; padding: 22px 20px; }
.mark { margin: 0; font-weight: 700; letter-spacing: .08em; color: #7ee0c2; }
nav { display: flex; gap: 22px; }
a { color: #9fc7ff; text-underline-offset: 3px; }
nav a { color: #b6bccb; text-decoration: none; }
main { max-width: 1040px; margin: 0 auto; padding: 30px 20px 80px; }
h1 { font-size: 54px; line-height: 1.05; letter-spacing: -.02em; margin: 0 0 12px; }
.lead { font-size: 20px; color: #b6bccb; max-width: 560px; margin: 0 0 40px; }
h2 { font-size: 14px; text-transform: uppercase; letter-spacing: .12em; color: #7ee0c2; margin: 34px 0 14px; }
.cards { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; }
article { background: #1b202b; border: 1px solid #2b3242; border-radius: 14px; padding: 16px 14px; }
h3 { margin: 0 0 4px; font-size: 16px; }
article p { margin: 0 0 8px; color: #b6bccb; }
.tags { display: flex; gap: 8px; margin: 10px 0 0; }
.tags span { background: #262d3c; border-radius: 999px; padding: 2px 10px; font-size: 13px; }
pre { margin: 0 0 8px; padding: 8px 10px; max-height: 46px; overflow: auto; background: #0d1016; border-radius: 8px; color: #8f97aa;
  font: 12px/1.4 "Liberation Mono", Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 44px; color: #b6bccb; }
@media (max-width: 640px) { .cards { grid-template-columns: minmax(0, 1fr); } }
`;
