// A large table, a viewer for a file that has no address, and a page that is never quiet.
const rows = [];
for (let row = 0; row < 2000; row++) {
  rows.push(`<tr><td>${row}</td><td><a href="/candidates/${row}">Sökande ${row}</a></td><td>Inkommen</td><td><span>0</span></td></tr>`);
}
document.querySelector('#all').innerHTML = rows.join('');

const file = new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' });
document.querySelector('#cv').src = URL.createObjectURL(file);

const log = document.querySelector('#log');
let count = 0;
setInterval(() => {
  count += 1;
  const line = document.createElement('div');
  line.textContent = `Uppdaterad ${count}`;
  log.prepend(line);
  if (log.childElementCount > 5) log.lastElementChild.remove();
}, 100);
