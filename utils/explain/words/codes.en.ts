import type { CodeWords, Facts } from './codes';

const server = ({ host }: Facts): string => host ?? 'The server';
const service = ({ provider, host }: Facts): string => provider ?? host ?? 'the service';

const about = (recipient: string | null): string => (recipient === null ? '' : `The credential is about ${recipient}. `);

/** How each answer is said in English. */
export const codesEn: CodeWords = {
  check: {
    proof: 'Signature',
    binding: 'The issuer’s key',
    issuer: 'Issuer',
    status: 'Revocation status',
    period: 'Period of validity',
    schema: 'Structure',
    person: 'Person',
  },
  outcomeKind: {
    passed: 'holds',
    noted: 'worth knowing',
    failed: 'does not hold',
    revoked: 'revoked',
    suspended: 'suspended',
    expired: 'expired',
    'not-yet-valid': 'not yet valid',
    unknown: 'not checked',
    outside: 'not ours to judge',
  },
  nothingToCheck: 'nothing to check',
  code: {
    'proof-holds': () => ({ lead: 'Unchanged.', text: 'The content is as it was when it was signed.' }),
    'key-is-issuers': ({ domain }) => ({
      lead: 'The issuer’s key.',
      text: `The key belongs to ${domain ?? 'the issuer'} and may be used for credentials.`,
    }),
    'address-is-issuers': ({ domain }) => ({
      lead: 'The issuer’s address.',
      text: domain === null ? 'The address belongs to the issuer.' : `The address belongs to the issuer at ${domain}.`,
    }),
    'address-is-own': () => ({ lead: 'The credential’s address.', text: 'The answer comes from the server that the credential itself names.' }),
    'seal-anchored': ({ sealedBy }) => ({
      lead: 'Sealed.',
      text: `By the certificate it was ${sealedBy ?? 'the issuer'} that sealed it. Whether the certificate has been revoked was not checked.`,
    }),
    'issuer-listed': ({ issuer, list, lists, sealedBy }) =>
      sealedBy === null
        ? { lead: 'Known issuer.', text: `${issuer ?? 'The issuer'} is on the ${lists > 1 ? 'lists' : 'list'} ${list ?? 'you trust'}.` }
        : { lead: 'Known seal.', text: `The certificate can be followed to the ${lists > 1 ? 'lists' : 'list'} ${list ?? 'you trust'}.` },
    'in-force': ({ time }) => ({ lead: 'Not revoked.', text: `Checked ${time}.` }),
    'no-status-entry': () => ({ lead: 'No status list.', text: 'The credential names no place where it can be revoked.' }),
    'in-period': ({ from, until, standing }) => ({ lead: standing ? 'In force.' : 'Within its period.', text: period(from, until) }),
    'no-schema': () => ({ lead: 'No schema.', text: 'The credential names no pattern for how it should be built.' }),
    'schema-holds': () => ({ lead: 'Follows its template.', text: 'The credential is built as the schema that it names says.' }),
    'name-matches': () => ({ lead: 'The same name.', text: 'The name in the credential is the same. A name is not enough to know who somebody is.' }),
    'email-matches': () => ({ lead: 'The same e-mail address.', text: 'The address matches the check value in the credential.' }),
    'no-proof': () => ({ lead: 'No signature.', text: 'Nothing shows who has written it.' }),
    'hosted-at-issuer': ({ time }) => ({
      lead: 'No signature.',
      text: `The server that the credential refers to answers for it. What is shown here was fetched from there ${time}.`,
    }),
    'issuer-not-listed': (facts) => ({ lead: 'The issuer.', text: unlisted(facts) }),
    'issuer-name-alike': (facts) => ({
      lead: 'The name can be mistaken.',
      text: `${unlisted(facts)} The name has ${facts.text ?? 'foreign'} letters that look like Latin ones.`,
    }),
    'sealer-differs': ({ sealedBy }) => ({
      lead: 'Another number.',
      text: `The credential was sealed by ${sealedBy ?? 'an organisation'}, but gives another organisation number for its issuer.`,
    }),
    'other-proof-not-supported': () => ({ lead: 'One more signature.', text: 'The credential also has a signature of a kind that we cannot check.' }),
    'date-without-zone': () => ({ lead: 'No time zone.', text: 'A date in the credential has no time zone. It may be a few hours off.' }),
    'clock-may-be-wrong': ({ host, date }) => ({
      lead: 'This computer’s clock may be wrong.',
      text:
        host === null
          ? `The servers give ${date ?? 'another date'}, more than a day from this computer’s time. The dates were compared with this computer’s.`
          : `${host} gives ${date ?? 'another date'}, more than a day from this computer’s time. One of the clocks is wrong. The dates were compared with this computer’s.`,
    }),
    'schema-not-checked': () => ({ lead: 'The schema.', text: 'The credential points to a pattern that we have not compared it with.' }),
    'schema-broken': ({ text }) => ({
      lead: 'Does not follow its template.',
      text: `The credential is built differently from the schema that it names${text === null ? '' : ` (${text})`}. That says nothing about the signature.`,
    }),
    'not-as-specified': ({ text }) => ({
      lead: 'Departures in form.',
      text: `The credential does not follow the standard in everything${text === null ? '' : ` (${text})`}. That says nothing about the signature.`,
    }),
    'related-not-checked': () => ({ lead: 'Linked material.', text: 'The credential refers to files at other addresses. We have not fetched them.' }),
    'presented-by-subject': () => ({
      lead: 'Presented by the person it is about.',
      text: 'The person the credential is about signed when it was presented. That signature may have been copied here.',
    }),
    'presented-by-other': () => ({
      lead: 'Presented under another identifier.',
      text: 'Whoever presented the credential has another identifier than the person it is about.',
    }),
    'presentation-altered': () => ({
      lead: 'The presentation does not hold.',
      text: 'The signature of whoever presented the credential is wrong. That says nothing about the credential itself.',
    }),
    'presentation-not-checked': () => ({
      lead: 'The presentation.',
      text: 'The signature of whoever presented the credential could not be checked. That says nothing about the credential itself.',
    }),
    'name-close': () => ({ lead: 'Nearly the same name.', text: 'The names are alike. A name is not enough to know who somebody is.' }),
    'name-differs': () => ({ lead: 'Another name.', text: 'The name in the credential is not the one you compared with.' }),
    'no-name': () => ({ lead: 'No name.', text: 'The credential does not say who it is about.' }),
    'holder-not-proven': ({ recipient }) => ({
      lead: 'The holder.',
      text: `${about(recipient)}It is tied to a key that only its holder has. On a web page one cannot see whether the one who shows it has the key.`,
    }),
    'holder-proof-elsewhere': ({ recipient }) => ({
      lead: 'The holder.',
      text: `${about(recipient)}The holder’s own signature was made for another selection of the content. It does not say who shows the credential here.`,
    }),
    'status-message': ({ text }) => ({
      lead: 'Message from the issuer.',
      text: text === null ? 'The issuer has left a message about the credential.' : `“${text}”`,
    }),
    'status-may-be-withheld': () => ({
      lead: 'No status list is shown.',
      text: 'The credential names no place where it can be revoked, but the holder may not show everything.',
    }),
    'status-refresh': () => ({ lead: 'There is a newer version.', text: 'It is not revoked, but the issuer has a newer version of it.' }),
    altered: () => ({ lead: 'Changed.', text: 'The content is not what was signed.' }),
    malformed: () => ({ lead: 'Wrong form.', text: 'The signature, or what was signed, is not built as it must be.' }),
    'algorithm-not-allowed': () => ({ lead: 'No real signature.', text: 'The method does not protect the content against changes.' }),
    'key-mismatch': () => ({ lead: 'Wrong key.', text: 'The signature does not go with the key that the credential names.' }),
    'key-weak': () => ({ lead: 'Key too weak.', text: 'The key gives no protection against forgery.' }),
    'key-not-issuers': () => ({ lead: 'Somebody else’s key.', text: 'The credential was signed by somebody other than the issuer it names.' }),
    'address-not-issuers': ({ domain }) => ({
      lead: 'Somebody else’s address.',
      text: `${domain ?? 'The issuer'} says where its credentials are, and this one is somewhere else.`,
    }),
    'key-not-listed': ({ domain }) => ({ lead: 'Unknown key.', text: `The key is not among those that ${domain ?? 'the issuer'} says it uses.` }),
    'key-not-authorised': () => ({ lead: 'Key not for this.', text: 'The issuer has the key, but not for signing credentials.' }),
    'key-revoked': () => ({ lead: 'Withdrawn key.', text: 'The issuer has withdrawn the key.' }),
    'key-expired': () => ({ lead: 'Old key.', text: 'The key’s time has run out.' }),
    'purpose-not-assertion': () => ({ lead: 'Wrong purpose.', text: 'The signature was made for something other than issuing a credential.' }),
    'issuer-disagrees': () => ({ lead: 'Two issuers.', text: 'The credential names one issuer inside and another outside.' }),
    'claims-disagree': () => ({ lead: 'Contradiction.', text: 'The credential says one thing inside and another outside.' }),
    'date-malformed': () => ({ lead: 'Unreadable date.', text: 'One of the credential’s dates cannot be read.' }),
    'end-before-start': () => ({ lead: 'Impossible dates.', text: 'The credential ends before it begins.' }),
    'status-entry-set': ({ kind, time, text }) =>
      kind === 'suspended'
        ? { lead: 'Suspended.', text: `The issuer has suspended the credential for now. Checked ${time}.` }
        : { lead: 'Revoked.', text: revoked(time, text) },
    'past-its-end': ({ date }) => ({
      lead: 'Expired.',
      text: date === null ? 'Its period of validity is over.' : `Its period of validity ended on ${date}.`,
    }),
    'proof-expired': ({ date }) => ({
      lead: 'Expired signature.',
      text: date === null ? 'The signature’s time has run out.' : `The signature was good until ${date}.`,
    }),
    'before-its-start': ({ date }) => ({
      lead: 'Not yet valid.',
      text: date === null ? 'Its period of validity has not begun.' : `Valid from ${date}.`,
    }),
    'person-not-checked': ({ recipient }) => ({
      lead: 'The person.',
      text:
        recipient === null
          ? 'The credential gives no name. We cannot see who it is about.'
          : `The credential is about ${recipient}. We cannot see whether that is the person on the page.`,
    }),
  },
  about: {
    proof: 'The signature.',
    binding: 'The key.',
    issuer: 'The issuer.',
    status: 'The status.',
    period: 'The period.',
    schema: 'The structure.',
    person: 'The person.',
  },
  aboutLink: {
    'provider-not-asked': 'The service.',
    'provider-off': 'The service.',
    'check-at-provider': 'The check.',
    'check-with-code': 'The check.',
    'short-link': 'The link.',
    'wallet-offer': 'The link.',
    'look-alike': 'The link.',
  },
  unknownLead: {
    proof: 'Whether it is unchanged.',
    binding: 'Whether the key is the issuer’s.',
    issuer: 'Whether the issuer is known.',
    status: 'Whether it has been revoked.',
    period: 'Whether it is in force now.',
    schema: 'Whether it is well formed.',
    person: 'Whether it is the same person.',
  },
  restLead: 'Everything else.',
  unknown: {
    'needs-permission': ({ host }) => (host === null ? 'We may not ask the server yet.' : `We may not ask ${host} yet.`),
    redirected: (facts) => `${server(facts)} refers to another address. We do not follow there.`,
    'private-address': () => 'The address is in a private network. We never ask there.',
    'refused-by-us': () => 'The address is not a secure web address.',
    'timed-out': (facts) => `${server(facts)} did not answer in time.`,
    'too-large': () => 'What was to be read is too large.',
    'not-found': (facts) => `${server(facts)} has nothing at that address.`,
    gone: (facts) => `${server(facts)} says that what was at the address has been taken away.`,
    'server-error': (facts) => `${server(facts)} answered with an error.`,
    'too-many-requests': (facts) => `${server(facts)} has had many questions and asks us to wait.`,
    unreachable: (facts) => `${server(facts)} could not be reached.`,
    'wrong-content': (facts) => `${server(facts)} answered with something other than what we asked for.`,
    'not-asked': () => 'Was not checked, since no signature could be confirmed.',
    'proof-not-supported': () => 'The signature is of a kind that we cannot check.',
    'hash-not-supported': () => 'The credential is built with a method that we cannot compute.',
    'proof-for-holder': () => 'This is the holder’s own original, which others cannot check. The holder makes a copy from it to show.',
    'context-unknown': () => 'The credential uses a vocabulary that we do not know.',
    'not-covered': () => 'Part of the content is not covered by the signature.',
    ambiguous: () => 'The credential can be read in more than one way.',
    'too-complex': () => 'The credential is too complex to be read safely.',
    'not-readable': () => 'The credential cannot be read.',
    'evidence-missing': () => 'The report lacks the evidence that is needed to make the check again.',
    'evidence-altered': () => 'The evidence in the report has been changed since it was written. So nothing is judged by it.',
    'key-not-given': () => 'The credential does not say which key it was signed with.',
    'key-not-usable': () => 'The key is of a kind that we cannot use.',
    'key-retired': () => 'The key was the issuer’s before, but has been replaced. We cannot see whether the credential was signed before that.',
    'did-malformed': () => 'The issuer’s identifier is miswritten.',
    'did-not-supported': () => 'The issuer’s identifier is of a kind that we cannot look up.',
    'did-mismatch': ({ host }) =>
      host === null ? 'The information about the key is about somebody else.' : `The information at ${host} is about somebody else.`,
    'did-deactivated': () => 'The issuer has ended the identifier that the credential names.',
    'did-history-broken': () => 'The history of the issuer’s identifier does not hold together, so we do not know which key applies.',
    'did-document-malformed': ({ host }) =>
      host === null ? 'The issuer’s information about its keys cannot be read.' : `The information about keys at ${host} cannot be read.`,
    'foreign-key': () => 'The key is not kept by the issuer, so we cannot see that it belongs there.',
    'foreign-address': ({ host }) =>
      host === null ? 'We cannot see that the address belongs to the issuer.' : `We cannot see that ${host} belongs to the issuer.`,
    'id-differs': (facts) => `${server(facts)} answered with something that belongs to another address.`,
    'issuer-not-stated': () => 'The credential does not say who issued it.',
    'key-in-fragment': () => 'The key only comes with the link. That is not enough to know whose it is.',
    'critical-header': () => 'The credential requires something that we cannot do.',
    'certificate-malformed': () => 'The certificate that comes with it cannot be read.',
    'certificate-not-anchored': () => 'No list that you trust vouches for the certificate. Anybody can make a certificate with any name.',
    'certificate-not-for-this': () => 'The certificate is not meant for sealing credentials.',
    'certificate-expired': () =>
      'The certificate’s time has run out. Whether the seal was made before that we cannot tell: time stamps are not checked.',
    'certificate-not-yet-valid': () => 'The certificate’s time has not begun.',
    'content-elsewhere': () => 'The seal is on content at another address, which could not be fetched.',
    'seals-presentation': () => 'The seal is on a collection of credentials, not on a credential.',
    'status-not-supported': () => 'The status information is of a kind that we cannot read.',
    'status-entry-malformed': () => 'The credential’s status information is miswritten.',
    'status-index-outside': () => 'The credential’s place is not in the status list.',
    'status-purpose-differs': () => 'The status list is about something other than the credential says.',
    'status-list-malformed': () => 'The status list cannot be read.',
    'status-list-too-short': () => 'The status list is shorter than it may be.',
    'status-list-unsigned': () => 'The status list is not signed.',
    'status-list-altered': () => 'The signature of the status list does not hold.',
    'status-list-not-issuers': () => 'The status list comes from somebody other than the issuer.',
    'status-list-expired': () => 'The status list has expired.',
    'status-list-not-yet-valid': () => 'The status list is not yet valid.',
    'status-list-key-unknown': () => 'The signature of the status list could not be checked.',
    'status-list-key-refused': () => 'The key that signed the status list may not be used for it.',
    'status-list-other': () => 'At its address stands another status list than the one that the credential points to.',
    'schema-not-usable': () => 'The schema that the credential names cannot be used.',
    'schema-altered': () => 'The schema is another one than that which the credential was written by.',
    'schema-not-believed': () => 'The schema’s own signature could not be confirmed.',
    'trust-list-unreadable': () => 'One of the lists of issuers could not be read.',
    'provider-not-asked': (facts) =>
      `We have not asked ${service(facts)} yet. If we do, the service learns that somebody is looking at this very credential.`,
    'provider-off': (facts) => `You have chosen not to ask ${service(facts)}. You can change that in the settings.`,
    'check-at-provider': (facts) => `It can only be checked on the page at ${service(facts)}.`,
    'check-with-code': (facts) => `It is checked at ${service(facts)} with a control code and a personal identity number. We touch neither.`,
    'short-link': () => 'The address is shortened. Only the service that shortened it knows where it leads.',
    'wallet-offer': () => 'The address is for a digital wallet, which can fetch or show credentials. It does not show that anybody has one.',
    'look-alike': ({ host, provider }) =>
      `The address resembles ${provider ?? 'a well-known service'}, but ${host ?? 'it'} does not belong to that service. We have not asked it.`,
    'nothing-here': () => 'We found no credential there.',
    'web-page': ({ host }) =>
      host === null ? 'It is a web page. Open it, and we can look there.' : `It is a web page at ${host}. Open it, and we can look there.`,
    'no-code': () => 'The picture has no credential baked into it, and no QR code that we can read.',
    'other-code': ({ host }) =>
      host === null ? 'No credential in this code.' : `No credential in this code. It leads to ${host}, which we have not asked.`,
    'pdf-without': () => 'The PDF file has no credential attached. We do not read what is on its pages.',
    'form-not-supported': () => 'The credential is written in a form that we cannot read yet.',
    'pdf-sealed': () =>
      'The PDF file is sealed: stamped or signed electronically. We do not check that. Check it with the issuer, or in a PDF reader.',
    'pdf-locked': () => 'The PDF file is encrypted. So we cannot see what is attached to it.',
    'pdf-unreadable': () => 'The PDF file cannot be read.',
    'email-not-matched': () => 'The address does not match the check value in the credential. The person may have more addresses.',
  },
};

function revoked(time: string, reason: string | null): string {
  const withdrawn = `The issuer has withdrawn the credential. Checked ${time}.`;
  return reason === null ? withdrawn : `${withdrawn} Reason: “${reason}”`;
}

function period(from: string | null, until: string | null): string {
  if (from === null && until === null) return 'No end date.';
  if (until === null) return `From ${from}, with no end date.`;
  return from === null ? `Until ${until}.` : `From ${from} to ${until}.`;
}

function unlisted({ claimedName, domain, id }: Facts): string {
  const fact = domain ?? id;
  if (fact === null)
    return claimedName === null ? 'The credential does not say who issued it.' : `Calls itself ${claimedName}. No identifier is given.`;
  const said = domain === null ? `Its identifier is ${fact}.` : `Its domain is ${fact}.`;
  return claimedName === null ? said : `Calls itself ${claimedName}. ${said}`;
}
