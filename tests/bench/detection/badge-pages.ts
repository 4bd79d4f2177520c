import { openBadge, seqfLevel } from '../../harness/achievement.ts';
import type { Issuer } from '../../harness/issuer.ts';
import { pageOf } from './pages.ts';

/** How many credentials a page of badges shows. */
export const BADGES = 50;

/** Where titles stand on real pages: in each, one credential with its title. `carrier` is the element that holds it. */
const settings: readonly ((title: string, carrier: string, text: string) => string)[] = [
  (title, carrier) => `<ul><li><a href="/kurs">${title}</a> ${carrier}</li><li>Körkort B</li></ul>`,
  (title, carrier) => `<article><h3>${title}</h3><p>Våren 2025, på halvfart.</p>${carrier}</article>`,
  (title, carrier) =>
    `<table><tr><td><b>${title}</b></td><td>2025</td><td>Göteborg ${carrier}</td></tr><tr><td>Körkort</td><td>2019</td><td></td></tr></table>`,
  (title, carrier) => `<div class="flex"><strong>${title}</strong><span>2025</span>${carrier}</div>`,
  (title, carrier) => `<div class="narrow"><h4>${title} med en lång fortsättning</h4><p>Göteborg</p>${carrier}</div>`,
  (title, carrier) => `<article class="dense"><p><b>${title}</b><br>Göteborg<br>2025</p>${carrier}</article>`,
  (title, _carrier, text) =>
    `<p>Hon har läst <a href="data:application/vc,${encodeURIComponent(text)}">${title}</a> och sedan arbetat med drift i ett mindre lag.</p>`,
  (title, carrier) => `<dl><dt>${title}</dt><dd>${carrier}</dd></dl>`,
];

const STYLE = `.flex{display:flex;gap:1rem;align-items:baseline}.narrow{width:9rem}.dense{font-size:13px;line-height:1.1}
table{border-collapse:collapse}td{border:1px solid #ccc}dd{margin:0}`;

/** A page with fifty credentials of one issuer, in every setting in turn. The number in a title is the credential's. */
export async function badgePage(issuer: Issuer): Promise<string> {
  const parts = await Promise.all(
    Array.from({ length: BADGES }, async (_, index) => {
      const title = `Kurs ${100 + index} i drift`;
      const text = await credentialOf(issuer, title, index);
      const setting = settings[index % settings.length];
      return `<section data-number="${100 + index}">${setting?.(title, `<script type="application/vc">${text}</script>`, text)}</section>`;
    }),
  );
  return pageOf(`<h1>Sara Lindqvist</h1>${parts.join('\n')}<p>Slut.</p>`, STYLE);
}

async function credentialOf(issuer: Issuer, title: string, index: number): Promise<string> {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return JSON.stringify(
    await issuer.signDataIntegrity(openBadge({ id, issuer: { id: issuer.did, name: issuer.name }, title, alignment: [seqfLevel(5)] })),
  );
}
