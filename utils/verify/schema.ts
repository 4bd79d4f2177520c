import { valuesOf } from '../model/claims';
import type { Credential } from '../model/credential';
import type { Outcome } from '../model/outcome';

/**
 * Does the credential follow the schema that it names?
 *
 * Outcome: passed where it names none; else noted, since schemas are not checked.
 * Source:  https://www.w3.org/TR/vc-data-model-2.0/#data-schemas
 */
export const checkSchema = ({ claims }: Credential): Outcome =>
  valuesOf(claims, 'credentialSchema').length === 0 ? { kind: 'passed', code: 'no-schema' } : { kind: 'noted', code: 'schema-not-checked' };
