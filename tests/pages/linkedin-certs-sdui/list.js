// A list that shows eight rows at first and six more a moment after one scrolls, when the first three are taken away; every label stands twice.
const credly = (n) => `https://www.credly.com/badges/5d1f0c1e-2222-4a5b-8c2d-00000000000${n}`;
const accredible = (n) => `https://www.credential.net/5d1f0c1e-2222-4a5b-8c2d-0000000000a${n}#acc.AbCd${n}`;
const redirect = (url) => `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(url)}&urlhash=Ab1C&isSdui=true&lipi=urn%3Ali%3Apage%3Ad`;
const safety = (url) => `https://www.linkedin.com/safety/go?url=${encodeURIComponent(url).replaceAll('.', '%2E')}&urlhash=Xy9Z&mt=abc&isSdui=true`;
const rows = [
  ['Molnarkitektur, grund', 'Molnskolan', redirect(credly(1))],
  ['Containrar', 'Molnskolan', redirect(`${credly(2)}/linked_in_profile`)],
  ['Nätverk', 'Driftakademin', redirect(`${credly(3)}/public_url`)],
  ['Projektledning', 'Ledarhuset', safety(accredible(1))],
  ['Förändringsledning', 'Ledarhuset', safety(accredible(2))],
  ['Presentationsteknik', 'Ledarhuset', safety(accredible(3))],
  ['Coachande samtal', 'Ledarhuset', safety(accredible(4))],
  ['Arbetsmiljö', 'Prevent', safety('https://lnkd.in/gAbCdEf1')],
  ['Excel för controllers', 'LinkedIn', `https://www.linkedin.com/learning/certificates/${'a1'.repeat(32)}?trk=share_certificate`],
  ['Att ge återkoppling', 'LinkedIn', `https://www.linkedin.com/learning/certificates/${'b2'.repeat(32)}`],
  ['Machine Learning', 'Coursera', redirect('https://www.coursera.org/account/accomplishments/verify/ABCDEFGH1234')],
  ['Statistics with R', 'Coursera', redirect('https://coursera.org/share/0123456789abcdef0123456789abcdef')],
  ['Första hjälpen', 'Röda Korset', null],
  ['Molnarkitektur, grund', 'Molnskolan', safety(credly(1))],
];
const twice = (words) => `<span aria-hidden="true">${words}</span><span class="_vh">${words}</span>`;
const element = ([title, by, href]) => {
  const row = document.createElement('div');
  row.className = '_9f8e';
  row.setAttribute('data-view-name', 'license-certifications-lockup-view');
  const button = href === null ? `<div>${twice('Certifikat-id 5eecd0fee135')}</div>` : '<a class="_b77" target="_blank"></a>';
  row.innerHTML = `<div><p class="_c3d4"><strong>${twice(title)}</strong></p><p>${twice(`${by} · Utfärdat feb. 2026`)}</p></div>${button}`;
  const link = row.querySelector('a');
  if (link) {
    link.href = href;
    link.setAttribute('aria-label', `Visa certifikat för ${title}`);
    link.innerHTML = twice('Visa certifikat');
  }
  return row;
};
const list = document.querySelector('#rows');
list.append(...rows.slice(0, 8).map(element));
const noise = Array.from(
  { length: 60 },
  (_none, index) => `<a href="/feed/update/urn:li:activity:70000000000000${index}?credential=no">Inlägg ${index}</a>`,
);
document.querySelector('#noise').innerHTML = noise.join('');
addEventListener(
  'scroll',
  () => {
    setTimeout(() => {
      list.append(...rows.slice(8).map(element));
      for (const row of [...list.children].slice(0, 3)) row.remove();
    }, 400);
  },
  { once: true },
);
