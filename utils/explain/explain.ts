import type { Read } from '../model/credential';
import type { Evidence } from '../model/evidence';
import type { Examination } from '../model/examination';
import type { JsonObject } from '../model/json';
import type { Level } from '../model/level';
import { type Achievement, type Meaning, NO_MEANING, type Related } from '../model/meaning';
import type { Outcomes } from '../model/outcome';
import type { Language } from '../model/settings';
import { meaningOf } from './achievements';
import { dataModelsOf } from './data-models';
import { elementsOf } from './elements';
import { issuerShown } from './issuer-shown';
import { levelOf } from './level';
import { hashedRecipients, issuerNameOf, recipientOf, titleOf } from './meaning';
import { isMicroCredential } from './micro-credential';

/** What an examination says of the credential itself, beside its outcomes. */
export type Explained = Pick<
  Examination,
  | 'format'
  | 'types'
  | 'dataModels'
  | 'withheld'
  | 'proof'
  | 'issuer'
  | 'recipient'
  | 'addressHashed'
  | 'title'
  | 'titleLanguage'
  | 'validFrom'
  | 'validUntil'
  | 'level'
  | 'meaning'
  | 'elements'
  | 'microCredential'
>;

/**
 * The words and facts of a credential, from its signed view: who, what, when, which level. `linked` are the domains that vouch for the issuer; `language`
 * chooses among the issuer's own words where there are several.
 */
export function explain(read: Read, outcomes: Outcomes, evidence: Evidence, linked: readonly string[], language?: Language): Explained {
  const { format, credential, proofs } = read;
  const { claims, types, validFrom, validUntil, withheld = 0 } = credential;
  const title = titleOf(claims, language);
  return {
    format,
    types: types.slice(0, TYPES_LIMIT),
    dataModels: dataModelsOf(read),
    proof: proofs.map(({ suite }) => suite).join('+') || null,
    issuer: { ...issuerShown(read, issuerNameOf(claims, language), outcomes, evidence), ...(linked.length > 0 && { linkedDomains: [...linked] }) },
    recipient: recipientOf(claims, language),
    ...(hashedRecipients(claims).length > 0 && { addressHashed: true }),
    title: title?.text ?? null,
    titleLanguage: title?.language ?? null,
    validFrom,
    validUntil,
    withheld,
    level: believedLevel(levelOf(claims), outcomes),
    meaning: believedMeaning(claims, outcomes),
    elements: elementsOf(claims),
    microCredential: isMicroCredential(claims),
  };
}

/** What can be said of something that could not be read: nothing. */
export const unexplained = (): Explained => ({
  format: null,
  types: [],
  dataModels: [],
  proof: null,
  issuer: { id: null, name: null, claimedName: null, domain: null, known: false, listed: [] },
  recipient: null,
  title: null,
  titleLanguage: null,
  validFrom: null,
  validUntil: null,
  withheld: 0,
  level: NO_LEVEL,
  meaning: NO_MEANING,
  elements: elementsOf({}),
  microCredential: false,
});

const TYPES_LIMIT = 10;
const NO_LEVEL: Level = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false };

/** A level is believed with the proof. Without a signature it is only what the page says of itself; under one that does not hold it is nothing. */
function believedLevel(level: Level, { proof, binding }: Outcomes): Level {
  if (binding.kind === 'passed') return level;
  const isClaimed = proof.code === 'no-proof' && level.statements.length > 0;
  return isClaimed ? { ...NO_LEVEL, basis: 'self_asserted', statements: level.statements } : NO_LEVEL;
}

/** Believed as a level is, by itself and by its parts. Of what nobody signed it is what stands in it, with no level that counts. */
function believedMeaning(claims: JsonObject, outcomes: Outcomes): Meaning {
  const { proof, binding } = outcomes;
  if (binding.kind !== 'passed' && proof.code !== 'no-proof') return NO_MEANING;
  const { achievements } = meaningOf(claims);
  return { achievements: achievements.map((achievement) => withLevels(achievement, (level) => believedLevel(level, outcomes))) };
}

const withLevels = (achievement: Achievement, believed: (level: Level) => Level): Achievement => ({
  ...achievement,
  level: believed(achievement.level),
  ...mapRelated(achievement, (related) => ({ ...related, level: related.level && believed(related.level) })),
});

const mapRelated = ({ partOf, leadsTo, parts, more }: Achievement, change: (related: Related) => Related) => ({
  partOf: partOf.map(change),
  leadsTo: leadsTo.map(change),
  parts: parts.map(change),
  more: more.map(change),
});
