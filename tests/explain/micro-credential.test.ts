import { describe, expect, it } from 'vitest';
import { isMicroCredential } from '../../utils/explain/micro-credential';
import type { JsonObject } from '../../utils/model/json';
import annexOne from './data/samples/elm3-mc-annex1-level.json';
import educredential from './data/samples/ob3-educredentials-microcredential.json';
import { inGraphForm } from './graph-form';

const named = (name: string): JsonObject => ({ type: ['VerifiableCredential'], credentialSubject: { achievement: { name } } });
const ofType = (achievementType: string): JsonObject => ({ credentialSubject: { achievement: { name: 'Svets', achievementType } } });
const learning = (dcType: JsonObject): JsonObject => ({ credentialSubject: { hasClaim: { title: { sv: 'Svets' }, specifiedBy: { dcType } } } });
const shortProgramme = 'http://data.europa.eu/snb/learning-opportunity/74a4a268e8';

describe('a micro-credential is one that presents itself as such', () => {
  it.each<[string, JsonObject, boolean]>([
    ['by the type of the Open Badges achievement', ofType('MicroCredential'), true],
    ['by an own type of achievement', ofType('ext:edubadges:Microcredential'), true],
    ['by its own type', { type: ['VerifiableCredential', 'EuropeanHigherEducationMicrocredential'] }, true],
    ['by the vct of a token', { vct: 'urn:eudi:micro_credential:1' }, true],
    ['by the kind of learning, as the European vocabulary names it', learning({ id: shortProgramme, type: 'Concept' }), true],
    ['by the label of that kind alone', learning({ prefLabel: { en: 'Short learning programme' } }), true],
    ['under the European root of a token', { elm: { dcType: { id: shortProgramme } } }, true],
    ['by its Swedish title', named('Mikromerit i svetsning'), true],
    ['by its English title', named('Micro-credential in welding'), true],
    ['as the Commission’s own sample does', annexOne.excerpt as unknown as JsonObject, true],
    ['not a diploma', ofType('Diploma'), false],
    ['not an ordinary badge', named('Svets'), false],
    ['not another kind of learning', learning({ id: 'http://data.europa.eu/snb/learning-opportunity/25831c2' }), false],
    ['not by what its description says', { credentialSubject: { achievement: { name: 'Svets', description: 'Not a micro-credential.' } } }, false],
    ['not a sample that nowhere says so', educredential.excerpt as unknown as JsonObject, false],
  ])('%s', (_case, claims, expected) => {
    expect([isMicroCredential(claims), isMicroCredential(inGraphForm(claims))]).toEqual([expected, expected]);
  });
});
