// 3,000 links and 20,000 elements: an ordinary, crowded page.
const links = [];
for (let index = 0; index < 3000; index++) {
  const id = `5d1f0c1e-cccc-4a5b-8c2d-${String(index).padStart(12, '0')}`;
  links.push(
    `<span><b>${index}</b> <i>vara</i> <a href="https://shop.example/item/${id}?utm_source=certificate"><u>${id.slice(-6)}</u></a> <small>kr</small></span>`,
  );
}
document.querySelector('#links').innerHTML = links.join(' ');
window.session = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbm5hIiwic2lkIjoiMTIzNDU2Nzg5MCJ9.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';
