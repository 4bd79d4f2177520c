import { levels, plainChain, statedFirst } from '../level-parts';
import type { VerdictWords } from './verdicts';

/** Verdicts and levels in English. */
export const verdictsEn: VerdictWords = {
  verdict: {
    invalid: 'Does not check out',
    revoked: 'Revoked',
    suspended: 'Suspended',
    expired: 'Expired',
    'not-yet-valid': 'Not yet valid',
    unverifiable: 'Cannot be checked',
    'status-unknown': 'Status unknown',
    'issuer-unknown': 'Unknown issuer',
    unsigned: 'Not signed',
    'confirmed-at-source': 'Confirmed by the issuer',
    verified: 'Verified',
  },
  verdictSentence: {
    invalid: 'Changed, or proved wrong in another way. What it says cannot be relied on.',
    revoked: 'Unchanged, but the issuer has withdrawn it.',
    suspended: 'Unchanged, but the issuer has suspended it for now.',
    expired: 'Unchanged, but its period of validity is over. That says nothing about the learning.',
    'not-yet-valid': 'Unchanged, but its period of validity has not begun.',
    unverifiable: 'We lack something that we need to give an answer. That says nothing about the credential.',
    'status-unknown': 'Unchanged, but we could not see whether it has been revoked.',
    'issuer-unknown': 'The signature holds, but no list you trust knows the issuer. That does not mean the credential is false.',
    unsigned: 'Anyone could have written it.',
    'confirmed-at-source': 'Not signed, but the issuer’s own server confirms it now.',
    verified: 'Signature, issuer, dates and status have been checked.',
  },
  hostedSentence: {
    revoked: 'Not signed. The server that answers for it says that it has been revoked.',
    expired: 'Not signed, but the issuer’s server answers for it. Its period of validity is over. That says nothing about the learning.',
    'not-yet-valid': 'Not signed, but the issuer’s server answers for it. Its period of validity has not begun.',
    'status-unknown': 'Not signed, but the issuer’s server answers for it. We could not see whether it has been revoked.',
    'issuer-unknown':
      'Not signed, but the issuer’s own server confirms it now. No list you trust knows the issuer. That does not mean the credential is false.',
  },
  verdictWithDate: { expired: (date) => `Expired ${date}`, 'not-yet-valid': (date) => `Valid from ${date}` },
  checking: 'Checking',
  levelOf8: (seqf) => `SeQF level ${seqf} of 8`,
  ownClaim: 'Own claim',
  levelSentence: {
    stated_seqf: ({ seqf }) => `The issuer states SeQF level ${seqf}.`,
    derived_eqf: ({ seqf, eqf }) => `SeQF level ${seqf}, derived from EQF level ${eqf}, which the issuer states.`,
    derived_nqf: (level) => `SeQF level ${level.seqf}, derived: ${plainChain(level)}.`,
    nqf_only: (level) => `The issuer states ${statedFirst(level)}. We have not confirmed what it corresponds to in SeQF.`,
    conflict: () => 'The information about the level contradicts itself.',
    several: (level) => `The credential has several parts at different levels: ${levels(level, 'and')}.`,
    not_disclosed: () => 'The level is not shown in what you have been given.',
    not_stated: () => 'No level is stated. That is common and does not mean that something is wrong.',
    self_asserted: (level) =>
      level.statements.length === 0
        ? 'The level is somebody’s own claim. Nobody has signed it.'
        : `Own claim: ${levels(level, 'and')}. Nobody has signed it.`,
  },
  claimsToBe: (title) => `Claims to be “${title}”`,
  unnamed: 'Digital credential',
  callsItself: (name) => `Calls itself ${name}`,
  saidToBeFrom: (name) => `Said to come from ${name}`,
  issued: (date, recipient) => {
    if (date === null) return recipient === null ? '' : `About ${recipient}.`;
    return recipient === null ? `Issued ${date}.` : `Issued ${date} to ${recipient}.`;
  },
  saidToBeIssued: (date, recipient) => {
    if (date === null) return recipient === null ? '' : `According to the text it is about ${recipient}.`;
    return recipient === null ? `According to the text issued ${date}.` : `According to the text issued ${date} to ${recipient}.`;
  },
  showInPanel: 'Show in the side panel',
  panelByHand: 'Open the side panel from Meritkollen in the toolbar.',
  leftBehind: 'Reload the page',
};
