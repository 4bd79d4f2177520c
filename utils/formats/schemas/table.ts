import { idOf, valuesOf } from '../../model/claims';
import type { Credential } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';

/** A way of naming a JSON schema. `secured`: it stands in a credential of its own, whose proof must hold. */
export type SchemaType = { type: string; spec: string; secured: boolean };

/** Every kind of schema that we can compare a credential with. A new one is one row. */
export const schemaTypes: readonly SchemaType[] = [
  { type: 'JsonSchema', spec: 'https://www.w3.org/TR/vc-json-schema/#jsonschema', secured: false },
  { type: 'JsonSchemaCredential', spec: 'https://www.w3.org/TR/vc-json-schema/#jsonschemacredential', secured: true },
  { type: '1EdTechJsonSchemaValidator2019', spec: 'https://www.imsglobal.org/spec/ob/v3p0/#credentialschema', secured: false },
  { type: 'JsonSchemaValidator2018', spec: 'https://www.w3.org/TR/vc-data-model-1.1/#data-schemas', secured: false },
  { type: 'FullJsonSchemaValidator2021', spec: 'https://hub.ebsi.eu/vc-framework/credential-schemas', secured: false },
];

/** One schema that a credential names. `row` is null for a kind that we do not know; `digests` are in the form of Subresource Integrity. */
export type SchemaEntry = { url: string; row: SchemaType | null; digests: string[] };

/** More schemas than an honest credential names. What is beyond is not asked. */
export const MAX_SCHEMAS = 4;

/** The schemas that a credential names, as signed. https://www.w3.org/TR/vc-data-model-2.0/#data-schemas */
export const schemasOf = ({ claims }: Credential): SchemaEntry[] => valuesOf(claims, 'credentialSchema').slice(0, MAX_SCHEMAS).map(entryOf);

function entryOf(value: Json): SchemaEntry {
  const node: JsonObject = isObject(value) ? value : {};
  const types = valuesOf(node, 'type');
  return {
    url: idOf(value) ?? '',
    row: schemaTypes.find(({ type }) => types.includes(type)) ?? null,
    digests: valuesOf(node, 'digestSRI').filter((digest) => typeof digest === 'string'),
  };
}
