import { typesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';

/** Does it call itself a presentation? https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations */
export const isPresentation = (value: Json | undefined): value is JsonObject => isObject(value) && typesOf(value).includes('VerifiablePresentation');
