// Hydrates late, shows three of nine at a time, and opens windows from buttons that have no address.
const uuid = (n) => `5d1f0c1e-3333-4a5b-8c2d-00000000000${n}`;
const all = [
  ['Tillgänglig webb', { href: `https://www.credly.com/earner/earned/badge/${uuid(1)}` }],
  ['Kort länk', { href: 'https://www.credly.com/go/AbCd1234' }],
  [
    'Azure Fundamentals',
    { href: 'https://learn.microsoft.com/api/credentials/share/sv-se/EliasNyberg-1234/0123456789ABCDEF?sharingId=0123456789ABCDEF' },
  ],
  ['Typografi', { href: 'https://eu.badgr.com/public/assertions/eL3wzXw6Rn6mT0aV1bC2dE?identity__email=elias.nyberg%40example.se' }],
  ['Digital design', { href: 'https://www.futurelearn.com/certificates/1ab2c3d' }],
  ['Animering', { opens: `https://www.credly.com/badges/${uuid(6)}` }],
  ['Ljuddesign', { opens: `https://www.credly.com/badges/${uuid(7)}` }],
  ['Spelgrafik', { opens: `https://www.credly.com/badges/${uuid(8)}` }],
  ['Färglära', { opens: `https://www.credly.com/badges/${uuid(9)}` }],
];
const root = document.querySelector('#root');
let first = 0;

const about = document.createElement('script');
about.type = 'application/ld+json';
about.textContent = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Person',
  name: 'Elias Nyberg',
  hasCredential: all.map(([name, { href, opens }]) => ({ '@type': 'EducationalOccupationalCredential', name, url: href ?? opens })),
});
document.head.append(about);

function card([title, { href, opens }]) {
  const made = document.createElement('div');
  made.className = 'card';
  made.innerHTML = `<h3>${title}</h3>${href ? '<a target="_blank">Visa</a>' : '<button>Visa</button>'}`;
  if (href) made.querySelector('a').href = href;
  else made.querySelector('button').addEventListener('click', () => window.open(opens));
  return made;
}

function draw() {
  root.querySelector('.cards').replaceChildren(...all.slice(first, first + 3).map(card));
}

setTimeout(() => {
  root.innerHTML =
    '<h1>Elias Nyberg</h1><p>Formgivare, Norrköping.</p><div class="cards"></div><p><button id="next">Nästa</button> <button id="all">Alla märken</button></p>';
  root.querySelector('#next').addEventListener('click', () => {
    first = (first + 3) % all.length;
    draw();
  });
  root.querySelector('#all').addEventListener('click', () => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<h2>Alla märken</h2><div class="cards"></div>';
    dialog.querySelector('.cards').append(...all.map(card));
    document.body.append(dialog);
    dialog.showModal();
  });
  draw();
}, 300);
