/** Families of formats that state the elements in their own places. `flat` paths are tried on the root and on the subject. */
export type ElementFormat = 'elm3' | 'ob3' | 'edubadges' | 'ob2' | 'ebsi' | 'flat';

/**
 * One standard element of a micro-credential, and where each format states it.
 *
 * Shape: a path is terms joined by dots; `term[key=a|b]` keeps the values that have one of these under `key`, `term[key^=a]` those that begin with it.
 */
export type EuElement = {
  id: string;
  kind: 'mandatory' | 'optional';
  name_sv: string;
  name_en: string;
  paths: Partial<Record<ElementFormat, string[]>>;
};

/**
 * The 11 mandatory and 5 optional elements, in the recommendation's order.
 *
 * Source: Council Recommendation of 16 June 2022, 2022/C 243/02, Annex I. http://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex:32022H0627(02)
 *         The Swedish names are our own wording.
 */
export const euElements: readonly EuElement[] = [
  {
    id: 'learner',
    kind: 'mandatory',
    name_sv: 'Uppgift om vem som har lärt sig',
    name_en: 'Identification of the learner',
    paths: {
      elm3: ['givenName', 'familyName', 'fullName', 'dateOfBirth', 'nationalID', 'id'].map((term) => `credentialSubject.${term}`),
      ob3: ['credentialSubject.name', 'credentialSubject.identifier.identityHash'],
      ob2: ['recipient.identity'],
      ebsi: ['credentialSubject.givenNames', 'credentialSubject.personalIdentifier', 'credentialSubject.identifier.value'],
      flat: ['given_name', 'family_name', 'date_of_birth', 'identification_of_the_learner'],
    },
  },
  {
    id: 'title',
    kind: 'mandatory',
    name_sv: 'Mikromeritens namn',
    name_en: 'Title of the micro-credential',
    paths: {
      elm3: ['credentialSubject.hasClaim.title', 'credentialSubject.hasClaim.specifiedBy.title'],
      ob3: ['credentialSubject.achievement.name', 'name'],
      ob2: ['badge.name'],
      ebsi: ['credentialSubject.learningAchievement.title'],
      flat: ['title_of_the_micro_credential.title', 'learning_achievement'],
    },
  },
  {
    id: 'country',
    kind: 'mandatory',
    name_sv: 'Utfärdarens land eller region',
    name_en: 'Country/region of the issuer',
    paths: {
      elm3: [
        'credentialSubject.hasClaim.awardedBy.awardingBody.location',
        'credentialSubject.hasClaim.awardedBy.location',
        'credentialSubject.hasClaim.awardedBy.country',
        'issuer.location',
      ],
      ob3: [
        'issuer.address.addressCountry',
        'issuer.address.addressCountryCode',
        'credentialSubject.achievement.creator.address.addressCountry',
        'credentialSubject.achievement.creator.address.addressCountryCode',
      ],
      ebsi: ['credentialSubject.awardingOpportunity.location'],
      flat: ['country_or_region_of_the_issuer'],
    },
  },
  {
    id: 'awarding_body',
    kind: 'mandatory',
    name_sv: 'Organisation som står bakom intyget',
    name_en: 'Awarding body',
    paths: {
      elm3: ['credentialSubject.hasClaim.awardedBy.awardingBody.legalName', 'issuer.legalName'],
      ob3: ['issuer.name', 'credentialSubject.achievement.creator.name', 'credentialSubject.source.name'],
      ob2: ['badge.issuer.name'],
      ebsi: ['preferredName', 'registration', 'eidasLegalIdentifier'].map((term) => `credentialSubject.awardingOpportunity.awardingBody.${term}`),
      flat: ['awarding_body'],
    },
  },
  {
    id: 'date',
    kind: 'mandatory',
    name_sv: 'Utfärdandedatum',
    name_en: 'Date of issuing',
    paths: {
      elm3: ['credentialSubject.hasClaim.awardedBy.awardingDate', 'issued', 'issuanceDate', 'validFrom'],
      ob3: ['awardedDate'],
      ob2: ['issuedOn'],
      ebsi: ['credentialSubject.issuanceDate'],
      flat: ['dateOfIssuing', 'awarding_date'],
    },
  },
  {
    id: 'learning_outcomes',
    kind: 'mandatory',
    name_sv: 'Läranderesultat',
    name_en: 'Learning outcomes',
    paths: {
      elm3: [
        ...['title', 'relatedESCOSkill', 'relatedSkill'].map((term) => `credentialSubject.hasClaim.specifiedBy.learningOutcome.${term}`),
        'credentialSubject.hasClaim.specifiedBy.learningOutcomeSummary.noteLiteral',
      ],
      ob3: [
        'credentialSubject.achievement.criteria.narrative',
        'credentialSubject.achievement.description',
        'credentialSubject.achievement.alignment[targetType=ceasn:Competency|CFItem]',
        'credentialSubject.achievement.alignment[targetUrl^=http://data.europa.eu/esco/]',
      ],
      ob2: ['badge.criteria', 'badge.extensions:LearningOutcomeExtension.LearningOutcome'],
      ebsi: ['credentialSubject.learningAchievement.description', 'credentialSubject.learningAchievement.additionalNote'],
      flat: ['learning_outcomes'],
    },
  },
  {
    id: 'workload',
    kind: 'mandatory',
    name_sv: 'Omfattning (beräknad arbetsinsats)',
    name_en: 'Notional workload needed to achieve the learning outcomes (ECTS wherever possible)',
    paths: {
      elm3: [
        'credentialSubject.hasClaim.specifiedBy.volumeOfLearning',
        'credentialSubject.hasClaim.specifiedBy.creditPoint',
        'credentialSubject.hasClaim.creditReceived',
      ],
      ob3: ['credentialSubject.achievement.creditsAvailable', 'credentialSubject.creditsEarned'],
      edubadges: ['ECTS', 'SBU', 'timeInvestment'].map((term) => `credentialSubject.achievement.${term}`),
      ob2: [
        'badge.extensions:ECTSExtension.ECTS',
        'badge.extensions:StudyLoadExtension.StudyLoad',
        'badge.extensions:TimeInvestmentExtension.TimeInvestment',
      ],
      ebsi: ['credentialSubject.learningSpecification.ectsCreditPoints', 'credentialSubject.learningSpecification.ECTSCreditPoints'],
      flat: ['notionalWorkload'],
    },
  },
  {
    id: 'level',
    kind: 'mandatory',
    name_sv: 'Nivå (EQF/SeQF, ev. cykel), om tillämpligt',
    name_en: 'Level (and cycle) of the learning experience (EQF, QF-EHEA), if applicable',
    // Read by `levelOf`, which knows what is a level and what only looks like one.
    paths: {},
  },
  {
    id: 'assessment_type',
    kind: 'mandatory',
    name_sv: 'Typ av bedömning',
    name_en: 'Type of assessment',
    paths: {
      elm3: ['specifiedBy.dcType', 'specifiedBy.mode', 'specifiedBy.gradingScheme', 'title'].map(
        (path) => `credentialSubject.hasClaim.provenBy.${path}`,
      ),
      // `resultDescription.resultType` says how a result is expressed, not how it was assessed.
      ob3: ['evidence[type=Evidence]'],
      edubadges: ['credentialSubject.achievement.assessmentType'],
      ob2: ['badge.extensions:AssessmentExtension'],
      flat: ['type_of_assessment', 'type_of_assessment.type'],
    },
  },
  {
    id: 'participation',
    kind: 'mandatory',
    name_sv: 'Form för deltagande',
    name_en: 'Form of participation in the learning activity',
    paths: {
      elm3: ['specifiedBy.mode', 'specifiedBy.learningSetting', 'influencedBy.specifiedBy.mode', 'influencedBy.specifiedBy.dcType'].map(
        (path) => `credentialSubject.hasClaim.${path}`,
      ),
      ob3: ['credentialSubject.role'],
      edubadges: ['credentialSubject.achievement.participationType'],
      flat: ['form_of_participation', 'form_of_participation.type'],
    },
  },
  {
    id: 'quality_assurance',
    kind: 'mandatory',
    name_sv: 'Typ av kvalitetssäkring',
    name_en: 'Type of quality assurance used to underpin the micro-credential',
    paths: {
      elm3: [
        'credentialSubject.hasClaim.specifiedBy.accreditation',
        'credentialSubject.hasClaim.awardedBy.awardingBody.accreditation',
        'issuer.accreditation',
      ],
      ob3: ['', 'credentialSubject.achievement.', 'issuer.'].flatMap((place) => [`${place}endorsement`, `${place}endorsementJwt`]),
      edubadges: ['credentialSubject.achievement.alignment[targetType=ext:QualityAssurance]'],
      ob2: ['badge.endorsement', 'badge.issuer.extensions:issuerAccreditationExtension'],
      ebsi: ['termsOfUse[type^=VerifiableAccreditation]'],
      flat: ['quality_assurance', 'quality_assurance.type'],
    },
  },
  {
    id: 'prerequisites',
    kind: 'optional',
    name_sv: 'Förkunskapskrav',
    name_en: 'Prerequisites needed to enrol in the learning activity',
    paths: { elm3: ['credentialSubject.hasClaim.specifiedBy.entryRequirement'], flat: ['prerequisites'] },
  },
  {
    id: 'supervision',
    kind: 'optional',
    name_sv: 'Övervakning och id-kontroll vid bedömning',
    name_en: 'Supervision and identity verification during assessment',
    paths: {
      elm3: ['credentialSubject.hasClaim.provenBy.idVerification'],
      edubadges: ['credentialSubject.achievement.supervisionType', 'credentialSubject.achievement.identityChecked'],
      ebsi: ['evidence.documentPresence', 'evidence.subjectPresence', 'evidence.verifier'],
      flat: ['supervisionAndIdentityVerification'],
    },
  },
  {
    id: 'grade',
    kind: 'optional',
    name_sv: 'Betyg',
    name_en: 'Grade achieved',
    paths: {
      elm3: ['grade', 'shortenedGrading', 'resultDistribution'].map((term) => `credentialSubject.hasClaim.provenBy.${term}`),
      ob3: ['value', 'achievedLevel', 'status'].map((term) => `credentialSubject.result.${term}`),
      ob2: ['badge.extensions:GradingTableExtension'],
      ebsi: ['credentialSubject.gradingScheme', 'credentialSubject.assessment'],
      flat: ['gradeAchieved'],
    },
  },
  {
    id: 'stackability',
    kind: 'optional',
    name_sv: 'Påbyggnadsbarhet',
    name_en: 'Integration/stackability options',
    paths: {
      elm3: [
        ...['isPartialQualification', 'isPartOf', 'hasPart'].map((term) => `credentialSubject.hasClaim.specifiedBy.${term}`),
        ...['isPartOf', 'hasPart', 'entitlesTo'].map((term) => `credentialSubject.hasClaim.${term}`),
      ],
      // `achievement.related` is another language or version of the same, not something to build on.
      ob3: ['credentialSubject.association[associationType=isPartOf|isChildOf|isParentOf|precedes]'],
      flat: ['integrationStackabilityOptions'],
    },
  },
  {
    id: 'further_information',
    kind: 'optional',
    name_sv: 'Mer information',
    name_en: 'Further information',
    paths: {
      elm3: [
        ...['additionalNote', 'supplementaryDocument'].map((term) => `credentialSubject.hasClaim.${term}`),
        ...['homepage', 'additionalNote', 'supplementaryDocument'].map((term) => `credentialSubject.hasClaim.specifiedBy.${term}`),
      ],
      ob3: [
        'credentialSubject.achievement[id^=https://]',
        'credentialSubject.achievement.criteria[id^=https://]',
        'credentialSubject.achievement.tag',
      ],
      ob2: ['badge.criteria.id', 'evidence'],
      flat: ['link'],
    },
  },
];
