import { levels, plainChain, statedFirst } from '../level-parts';
import type { VerdictWords } from './verdicts';

/** Verdicts and levels in Swedish. A verdict's word agrees with "en merit", the sentences with "intyget". */
export const verdictsSv: VerdictWords = {
  verdict: {
    invalid: 'Stämmer inte',
    revoked: 'Återkallad',
    suspended: 'Tillfälligt spärrad',
    expired: 'Utgången',
    'not-yet-valid': 'Gäller inte än',
    unverifiable: 'Kan inte kontrolleras',
    'status-unknown': 'Status okänd',
    'issuer-unknown': 'Okänd utfärdare',
    unsigned: 'Inte signerad',
    'confirmed-at-source': 'Bekräftad hos utfärdaren',
    verified: 'Verifierad',
  },
  verdictSentence: {
    invalid: 'Ändrat, eller på annat sätt bevisat felaktigt. Uppgifterna går inte att lita på.',
    revoked: 'Oförändrat, men utfärdaren har dragit tillbaka det.',
    suspended: 'Oförändrat, men utfärdaren har spärrat det tills vidare.',
    expired: 'Oförändrat, men giltighetstiden är slut. Det säger inget om kunnandet.',
    'not-yet-valid': 'Oförändrat, men giltighetstiden har inte börjat.',
    unverifiable: 'Vi saknar något för att kunna svara. Det säger inget om intyget.',
    'status-unknown': 'Oförändrat, men vi kunde inte se om det är återkallat.',
    'issuer-unknown': 'Underskriften stämmer, men ingen lista du litar på känner utfärdaren. Det betyder inte att intyget är falskt.',
    unsigned: 'Vem som helst kan ha skrivit det.',
    'confirmed-at-source': 'Inte underskrivet, men utfärdarens server bekräftar det nu.',
    verified: 'Underskrift, utfärdare, datum och status är kontrollerade.',
  },
  hostedSentence: {
    revoked: 'Inte underskrivet. Servern som svarar för det säger att det är återkallat.',
    expired: 'Inte underskrivet, men utfärdarens server svarar för det. Giltighetstiden är slut. Det säger inget om kunnandet.',
    'not-yet-valid': 'Inte underskrivet, men utfärdarens server svarar för det. Giltighetstiden har inte börjat.',
    'status-unknown': 'Inte underskrivet, men utfärdarens server svarar för det. Vi kunde inte se om det är återkallat.',
    'issuer-unknown':
      'Inte underskrivet, men utfärdarens egen server bekräftar det nu. Ingen lista du litar på känner utfärdaren. Det betyder inte att intyget är falskt.',
  },
  verdictWithDate: { expired: (date) => `Utgången ${date}`, 'not-yet-valid': (date) => `Gäller från ${date}` },
  checking: 'Kontrolleras',
  levelOf8: (seqf) => `SeQF nivå ${seqf} av 8`,
  ownClaim: 'Egen uppgift',
  levelSentence: {
    stated_seqf: ({ seqf }) => `Utfärdaren anger SeQF nivå ${seqf}.`,
    derived_eqf: ({ seqf, eqf }) => `SeQF nivå ${seqf}, härledd från EQF-nivå ${eqf} som utfärdaren anger.`,
    derived_nqf: (level) => `SeQF nivå ${level.seqf}, härledd: ${plainChain(level)}.`,
    nqf_only: (level) => `Utfärdaren anger ${statedFirst(level)}. Motsvarigheten i SeQF är inte bekräftad av oss.`,
    conflict: () => 'Uppgifterna om nivå motsäger varandra.',
    several: (level) => `Intyget har flera delar på olika nivåer: ${levels(level, 'och')}.`,
    not_disclosed: () => 'Nivån visas inte i det du har fått se.',
    not_stated: () => 'Nivå anges inte. Det är vanligt och betyder inte att något är fel.',
    self_asserted: (level) =>
      level.statements.length === 0
        ? 'Nivån är en egen uppgift. Ingen har skrivit under den.'
        : `Egen uppgift: ${levels(level, 'och')}. Ingen har skrivit under den.`,
  },
  claimsToBe: (title) => `Utger sig för att vara ”${title}”`,
  unnamed: 'Digitalt bevis',
  callsItself: (name) => `Kallar sig ${name}`,
  saidToBeFrom: (name) => `Uppges komma från ${name}`,
  issued: (date, recipient) => {
    if (date === null) return recipient === null ? '' : `Gäller ${recipient}.`;
    return recipient === null ? `Utfärdat ${date}.` : `Utfärdat ${date} till ${recipient}.`;
  },
  saidToBeIssued: (date, recipient) => {
    if (date === null) return recipient === null ? '' : `Enligt texten gäller det ${recipient}.`;
    return recipient === null ? `Enligt texten utfärdat ${date}.` : `Enligt texten utfärdat ${date} till ${recipient}.`;
  },
  showInPanel: 'Visa i sidopanelen',
  panelByHand: 'Öppna sidopanelen från Meritkollen i verktygsfältet.',
  leftBehind: 'Ladda om sidan',
};
