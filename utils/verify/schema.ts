import { parseJson } from '../encoding/json';
import { MAX_SCHEMAS, type SchemaEntry, schemasOf } from '../formats/schemas/table';
import { isVcdm } from '../formats/vcdm';
import { contextFaults } from '../formats/vcdm/context';
import { claimFaults, credentialFaults, modelOf } from '../formats/vcdm/structure';
import { valuesOf } from '../model/claims';
import type { Credential } from '../model/credential';
import type { Evidence } from '../model/evidence';
import { isObject, type JsonObject } from '../model/json';
import type { Code, Outcome } from '../model/outcome';
import { believedSchema } from './schema/believed';
import { violationOf } from './schema/validate';

/**
 * Is the credential built as its data model and the schemas that it names say? It weighs nothing: a credential can be sloppy and true.
 *
 * A schema describes JSON, so it is compared with the JSON as it stands, of which a signature over the graph says nothing; the data model's rules are asked of
 * what was signed, but for `@context`, which only the JSON has.
 * Outcome: passed; noted (`schema-broken` and `not-as-specified` with the places, `schema-not-checked` for a kind of schema that we do not know,
 *          `related-not-checked` where files at other addresses are named: they are not fetched); unknown where a schema cannot be had or used.
 * Source:  https://www.w3.org/TR/vc-data-model-2.0/#data-schemas, https://www.w3.org/TR/vc-json-schema/
 */
export async function checkSchema(credential: Credential, evidence: Evidence): Promise<Outcome> {
  const document = documentIn(evidence.raw, credential);
  const ofSchemas = await Promise.all(
    schemasOf(credential).map((entry, _at, { length }) => checkEntry(entry, document, evidence, sharersOf(length, evidence))),
  );
  const answers = [...ofSchemas, ...ofModel(document, credential)];
  const [worst] = WORST_FIRST.flatMap((code) => answers.find((answer) => answer.code === code) ?? []);
  return worst ?? answers.find(({ kind }) => kind === 'unknown') ?? answers[0] ?? { kind: 'passed', code: 'no-schema' };
}

const WORST_FIRST: readonly Code[] = ['schema-broken', 'not-as-specified', 'schema-not-checked'];

/** The JSON that a schema describes: the document where the credential is one, else what the token says. */
function documentIn(raw: string, { claims }: Credential): JsonObject {
  const value = raw.startsWith('{') ? parseJson(raw) : undefined;
  return isObject(value) && value['@context'] !== undefined ? value : claims;
}

/** Dates and what they mean are another question's (`period`). */
const OTHERS = ['issuanceDate', 'expirationDate', 'validFrom', 'validUntil'];

function ofModel(document: JsonObject, { claims }: Credential): Outcome[] {
  if (!isVcdm(document)) return [];
  const faults = document === claims ? credentialFaults(claims) : [...contextFaults(document), ...claimFaults(claims, modelOf(document))];
  const places = faults.filter((place) => !OTHERS.includes(place));
  if (places.length > 0) return [{ kind: 'noted', code: 'not-as-specified', text: places.join(', ') }];
  return valuesOf(claims, 'relatedResource').length > 0 ? [{ kind: 'noted', code: 'related-not-checked' }] : [];
}

/** A credential alone may have its schemas looked into as often as each may be; the credentials of one text share what that one has. */
const sharersOf = (schemas: number, { among = 1 }: Evidence): number => Math.max(1, (schemas * among) / MAX_SCHEMAS);

async function checkEntry(entry: SchemaEntry, document: JsonObject, evidence: Evidence, sharers: number): Promise<Outcome> {
  if (entry.row === null) return { kind: 'noted', code: 'schema-not-checked' };
  const schema = await believedSchema(entry, evidence);
  if (!schema.ok) return { kind: 'unknown', code: schema.problem, ...(entry.url.startsWith('https://') && { url: entry.url }) };
  const violation = await violationOf(document, schema.value, sharers);
  if (!violation.ok) return { kind: 'unknown', code: violation.problem, url: entry.url };
  if (violation.value === null) return { kind: 'passed', code: 'schema-holds' };
  return { kind: 'noted', code: 'schema-broken', text: violation.value };
}
