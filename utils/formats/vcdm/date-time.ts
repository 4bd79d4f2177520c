import { hasZone, timeOf } from '../../encoding/iso-time';
import type { Json } from '../../model/json';

const DATE_TIME = /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/** A date and time, with a zone or without. https://www.w3.org/TR/xmlschema11-2/#dateTime */
export const isDateTime = (value: Json): boolean => typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(timeOf(value));

/** A date and time with its zone. https://www.w3.org/TR/xmlschema11-2/#dateTimeStamp */
export const isDateTimeStamp = (value: Json): boolean => isDateTime(value) && hasZone(value as string);
