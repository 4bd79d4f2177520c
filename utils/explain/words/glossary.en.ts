import type { GlossaryWords } from './glossary';
import { sources } from './glossary-sources';

/** The glossary in English. */
export const glossaryEn: GlossaryWords = {
  title: 'Words and concepts',
  lead: 'What the words mean when Meritkollen uses them. A word that is not here has its usual meaning.',
  search: 'Search the words',
  found: (count) => ['No word was found.', 'One word was found.'][count] ?? `${count} words were found.`,
  verdicts: 'The answers to a check',
  group: {
    credentials: 'Credentials',
    people: 'Who does what',
    checks: 'How it is checked',
    levels: 'Level',
    learning: 'Learning',
  },
  source: (name) => `Source: ${name}`,
  term: {
    credential: {
      word: 'Digital credential',
      means: 'Statements about what somebody can do or has done, signed electronically so that a change is noticed.',
    },
    'micro-credential': {
      word: 'Micro-credential',
      means:
        'Proof of learning outcomes from a small volume of learning, assessed against clear criteria. The individual owns it, and it can stand alone or be built upon.',
      source: sources.microCredentials,
    },
    'open-badge': {
      word: 'Open badge',
      means: 'A credential in the Open Badges format, often with a picture. The credential can lie inside the picture.',
    },
    qualification: {
      word: 'Qualification',
      means: 'A documented result of learning: knowledge, skills, responsibility and autonomy.',
      source: sources.seqf,
    },
    'part-qualification': {
      word: 'Part of a qualification',
      means: 'A part with learning outcomes of its own. It can have a level of its own, and does not lift the whole.',
    },
    diploma: {
      word: 'Degree certificate',
      means: 'Proof of a degree. In Sweden those of upper secondary school, higher vocational and higher education have their level by ordinance.',
    },
    'digital-wallet': {
      word: 'Digital wallet',
      means: 'A program in which people keep their own credentials and choose what they show, and to whom.',
    },
    issuer: { word: 'Issuer', means: 'Who signed the credential: a school, an industry body, an employer or somebody else.' },
    holder: { word: 'Holder', means: 'Who has the credential and decides over it. Mostly the person whom it is about.' },
    'awarding-body': { word: 'Awarding body', means: 'Who answers for what was earned. It can be somebody else than who signed.' },
    'trust-list': {
      word: 'List you trust',
      means: 'A list of issuers that you or your organisation trust. That an issuer is not on it does not mean that the credential is false.',
    },
    register: {
      word: 'Register of placed qualifications',
      means:
        'The Swedish agency MYH decides the level of qualifications outside the public system of education. Meritkollen does not look them up for you.',
    },
    signature: {
      word: 'Electronic signature',
      means: 'Shows that nothing was changed, and whose key signed it. It says nothing about how good the content is.',
    },
    'electronic-seal': { word: 'Electronic seal', means: 'The signature of an organisation, with a certificate that says which one it is.' },
    'status-list': {
      word: 'Status list',
      means:
        'The issuer’s list of credentials that are revoked or suspended. It is fetched whole, so that the issuer does not see which one is read.',
    },
    validity: {
      word: 'Validity',
      means: 'The dates that the issuer set. A credential that has expired is still genuine, and what somebody learnt is not lost.',
    },
    'self-asserted': {
      word: 'Self-asserted',
      means: 'Something that stands on the page and that nobody signed. It may be true, but it cannot be checked here.',
    },
    'evidence-file': {
      word: 'Evidence of the check',
      means: 'All that the check was built on: the credential, keys, lists and answers. With it the check can be repeated without a network.',
    },
    seqf: {
      word: 'SeQF',
      means: 'The Swedish qualifications framework: eight levels by what one can do, however it was learnt. Levels 1 to 8 correspond to EQF 1 to 8.',
      source: sources.seqf,
    },
    eqf: {
      word: 'EQF',
      means: 'The European qualifications framework. Countries tie their own levels to it, so that they can be compared.',
      source: sources.eqf,
    },
    placed: {
      word: 'Placed at a level',
      means: 'The Swedish Government (by ordinance) or MYH (by decision) has placed the qualification. Nobody else can, nor can Meritkollen.',
    },
    stated: { word: 'Stated by the issuer', means: 'It stands in the signed credential. It is the issuer’s statement, not a decision.' },
    derived: {
      word: 'Derived',
      means: 'The SeQF level does not stand there itself, but follows from a level that does. The steps are always shown.',
    },
    'not-stated': { word: 'Not stated', means: 'The issuer has not written it. That is common and does not mean that anything is wrong.' },
    'not-disclosed': {
      word: 'Not shown by the holder',
      means: 'The credential may have it, but its holder chose not to show it here. That is a right.',
    },
    conflict: {
      word: 'Conflicting information',
      means: 'The credential says different things in different places. All are shown, and none is chosen.',
    },
    'learning-outcomes': { word: 'Learning outcomes', means: 'What somebody knows, understands and can do after having learnt it.' },
    competence: { word: 'Competence', means: 'The ability to use knowledge and skills.' },
    workload: { word: 'Workload', means: 'About how much work it takes to learn the content. Size and level are two different things.' },
    hp: {
      word: 'Swedish credits (hp and YH)',
      means:
        'One higher education credit (hp) is one ECTS credit. Five higher vocational credits (YH) are one week of full-time study. Meritkollen never converts them.',
    },
    assessment: { word: 'Assessment', means: 'How somebody showed what they can do: a test, practical work, a conversation or something else.' },
    'quality-assurance': {
      word: 'Quality assurance',
      means: 'Who reviewed the education or the assessment, and how. When only the issuer says so, it is the issuer’s own statement.',
    },
    attached: {
      word: 'Supporting evidence',
      means: 'What the issuer attached to show what somebody did, such as a sample of work. It is opened only when you choose to.',
    },
    stackable: {
      word: 'Stackable',
      means: 'Can count towards a larger qualification, according to the issuer. What stands alone has its value too.',
    },
    validation: {
      word: 'Validation of prior learning',
      means:
        'Mapping and assessing what a person can do, however, wherever and whenever it was learnt. The word is not used for checking a signature.',
      source: sources.validation,
    },
    'non-formal': {
      word: 'Formal, non-formal and informal learning',
      means: 'In the public system of education; in courses and at work outside it; in everyday life without a plan. All are shown alike.',
    },
    'foreign-assessment': {
      word: 'Assessment of foreign education',
      means: 'The Swedish agency UHR compares foreign degrees with Swedish ones in a statement. A derived SeQF level does not replace it.',
      source: sources.uhr,
    },
  },
};
