// Two custom elements: one whose tree everybody can see, one whose tree nobody can.
customElements.define(
  'site-card',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<p><a href="https://www.edubadges.nl/public/assertions/nO3wzXw6Rn6mT0aV1bC2dE">Inleiding tot de statistiek</a></p>';
    }
  },
);
customElements.define(
  'site-vault',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({ mode: 'closed' });
      const { certificate } = await (await fetch('/data.json')).json();
      const verifier = document.createElement('blockcerts-verifier');
      verifier.setAttribute('src', certificate);
      const title = document.createElement('h3');
      title.textContent = 'In een gesloten boom';
      root.append(title, verifier);
    }
  },
);
