import type { Json, JsonObject } from '../model/json';
import { at, rootsOf, scalars, textsAt, uriOf } from './claims';
import { titleOf } from './meaning';

/** The concept "Short learning programme" of the European vocabulary of learning opportunities. */
const SHORT_LEARNING_PROGRAMME = 'http://data.europa.eu/snb/learning-opportunity/74a4a268e8';
const NAMES_ITSELF = /mikromerit|micro[-_ ]?credential|short learning programme/iu;

/**
 * Does a credential present itself as a micro-credential: by its type, its `vct`, the kind of its achievement or of its learning, or in its title?
 * Only then are the European standard elements counted: of a diploma or an ordinary badge they are not expected.
 */
export function isMicroCredential(claims: JsonObject): boolean {
  const kinds = rootsOf(claims).flatMap((root) => KINDS.flatMap((path) => at(root, path)));
  const titles = [titleOf(claims, 'sv'), titleOf(claims, 'en')].flatMap((title) => title?.text ?? []);
  return titles.some((title) => NAMES_ITSELF.test(title)) || kinds.some(isMicro);
}

const KINDS = ['vct', 'type', 'dcType', 'credentialSubject.achievement.achievementType', 'credentialSubject.hasClaim.specifiedBy.dcType'];

/** A kind is a word, an address, or a concept with an address and labels. */
function isMicro(kind: Json): boolean {
  const id = uriOf(kind) ?? '';
  const labels = [...textsAt(kind, 'prefLabel').map(({ text }) => text), ...scalars(kind, 'notation')];
  return id === SHORT_LEARNING_PROGRAMME || [id, ...labels].some((word) => NAMES_ITSELF.test(word));
}
