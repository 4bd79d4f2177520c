import type { CredentialName, DemoCredential } from './credentials.ts';
import { type DemoPage, documentOf } from './page.ts';
import { inLink, inScript, inText, linkedAt } from './place.ts';

const ORIGIN = 'https://saralindqvist.test';

/** A Swedish CV as one reads many: serif, white, credentials in scripts, links and text. */
export function saraLindqvist(credentials: Record<CredentialName, DemoCredential>): DemoPage {
  const { degree, diploma, electricalSafety, projects, energyAudit, workEnvironment } = credentials;
  const diplomaUrl = `${ORIGIN}/intyg/hogskoleexamen`;
  const safetyUrl = `${ORIGIN}/intyg/elsakerhet.jsonld`;

  const body = `<main>
<h1>Sara Lindqvist</h1>
<p class="role">Driftingenjör, Ådalen</p>
<p class="intro">Jag sköter och bygger om energianläggningar i fastigheter. Tio år i yrket, de senaste fyra som ansvarig för drift i tre kvarter.</p>

<h2>Utbildning</h2>
<article><h3>Yrkeshögskoleexamen, driftingenjör</h3>${inScript(degree)}<p>Norrvikens yrkeshögskola, 2021–2023</p></article>
<article><h3>${inLink('/intyg/hogskoleexamen', 'Högskoleexamen, energisystem', 'application/vc+jwt')}</h3><p>Mälarbygdens högskola, 2024</p></article>

<h2>Kurser och certifikat</h2>
<article><h3>${inLink('/intyg/elsakerhet.jsonld', 'Elsäkerhet för driftpersonal')}</h3><p>Norrvikens yrkeshögskola, 2020</p></article>
<article><h3>Projektledning i praktiken</h3><p>Norrvikens yrkeshögskola, 2022. Intyget som text:</p>${inText(projects)}</article>
<article><h3>Energikartläggning, fördjupning</h3><p>Norrvikens yrkeshögskola, 2025. Intyget som text:</p>${inText(energyAudit)}</article>
<article><h3>Arbetsmiljö för chefer</h3>${inScript(workEnvironment, 'application/ld+json')}<p>Ledarhuset, 2023</p></article>

<h2>Erfarenhet</h2>
<article><h3>Driftansvarig</h3><p>Strandkvarteren, 2021 till nu</p></article>
<article><h3>Fastighetstekniker</h3><p>Hamnbostäder, 2015–2021</p></article>
</main>`;

  return {
    name: 'Sara Lindqvist, CV (svenska)',
    url: `${ORIGIN}/cv`,
    html: documentOf({ language: 'sv', title: 'Sara Lindqvist, driftingenjör', style: STYLE, body }),
    files: {
      [diplomaUrl]: { body: diploma.text, type: 'application/vc+jwt' },
      [safetyUrl]: { body: electricalSafety.text, type: 'application/ld+json' },
    },
    holds: [degree, linkedAt(diplomaUrl, diploma), linkedAt(safetyUrl, electricalSafety), projects, energyAudit, workEnvironment],
  };
}

const STYLE = `
body { margin: 0; background: #fff; color: #222; font: 17px/1.5 "Liberation Serif", Georgia, serif; }
main { max-width: 760px; padding: 46px 56px 80px; }
h1 { font-size: 38px; font-weight: 400; line-height: 1.15; margin: 0; }
h2 { font-size: 21px; font-weight: 400; border-bottom: 1px solid #ccc; padding-bottom: 4px; margin: 30px 0 14px; }
h3 { font-size: 18px; margin: 0; }
h3 a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 3px; }
p { margin: 0; color: #666; font-size: 16px; }
.role { font-size: 19px; margin: 4px 0 18px; }
.intro { color: inherit; font-size: 17px; max-width: 640px; }
article { margin-bottom: 16px; }
pre { margin: 6px 0 0; padding: 8px 10px; max-height: 64px; overflow: auto; background: #f6f5f2; border: 1px solid #ddd; color: #444;
  font: 12px/1.4 "Liberation Mono", Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
