// Stands for Turbo: another page is put in the place of this one, and its address with it.
document.querySelector('[data-turbo="next"]').addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState({}, '', event.target.href);
  document.querySelector('#turbo').replaceChildren(document.querySelector('#next').content.cloneNode(true));
});
