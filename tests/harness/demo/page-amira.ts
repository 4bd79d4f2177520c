import type { CredentialName, DemoCredential } from './credentials.ts';
import { type DemoPage, documentOf } from './page.ts';
import { inDataUrl, inScript, inText } from './place.ts';

/** An English one-page résumé with a side column. */
export function amiraYusuf({ operations, mentoring, leadership }: Record<CredentialName, DemoCredential>): DemoPage {
  const body = `<div class="sheet">
<aside>
<h1>Amira Yusuf</h1>
<p>Building operations manager</p>
<h2>Contact</h2><p>amira@amirayusuf.test<br>Gävle, Sweden</p>
<h2>Languages</h2><p>Swedish, English, Somali</p>
<h2>Skills</h2><ul><li>Energy management</li><li>Procurement</li><li>Leading teams of 12</li></ul>
</aside>
<main>
<h2>Profile</h2>
<p>I run buildings so that people inside do not have to think about them. Twelve years in operations, six of them leading.</p>
<h2>Education</h2>
<article><h3>Sustainable Building Operations</h3>${inScript(operations)}<p>Norrvikens yrkeshögskola, 2026</p></article>
<h2>Awards and courses</h2>
<article><h3>Mentor of the Year</h3><p>Strandkvarteren AB, 2025. ${inDataUrl(mentoring, 'application/vc+ld+json', 'The award as a file')}</p></article>
<article><h3>Team Leadership</h3><p>Ledarhuset, 2024. What they sent me:</p>${inText(leadership)}</article>
<h2>Experience</h2>
<article><h3>Operations manager</h3><p>Strandkvarteren AB, 2020 to now</p></article>
<article><h3>Facilities coordinator</h3><p>Hamnbostäder, 2014–2020</p></article>
</main>
</div>`;

  return {
    name: 'Amira Yusuf, résumé (English)',
    url: 'https://amirayusuf.test/resume',
    html: documentOf({ language: 'en', title: 'Amira Yusuf, building operations manager', style: STYLE, body }),
    files: {},
    holds: [operations, mentoring, leadership],
  };
}

const STYLE = `
body { margin: 0; background: #e7ecea; color: #20302b; font: 16px/1.5 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
.sheet { display: grid; grid-template-columns: 250px 1fr; max-width: 940px; margin: 32px auto; background: #fff; box-shadow: 0 2px 14px rgb(0 0 0 / .12); }
aside { background: #1f4a3d; color: #eef5f2; padding: 34px 26px; }
aside h1 { font-size: 30px; line-height: 1.1; margin: 0 0 6px; }
aside h2 { color: #b9d9cd; }
main { padding: 30px 38px 44px; }
h2 { font-size: 14px; text-transform: uppercase; letter-spacing: .1em; color: #1f6a55; margin: 24px 0 8px; }
h3 { font-size: 18px; margin: 0; }
p, ul { margin: 0 0 8px; }
ul { padding-left: 18px; }
a { color: #11594a; }
article { margin-bottom: 14px; }
pre { margin: 4px 0 0; padding: 8px 10px; max-height: 80px; overflow: auto; background: #f2f5f4; border-left: 3px solid #b9d9cd; color: #41524c;
  font: 12px/1.4 "Liberation Mono", Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 720px) { .sheet { grid-template-columns: 1fr; margin: 0; } }
`;
