import type { Imported, ListForm, ListProblem } from '../../model/list-import';
import type { Net } from '../../model/net';
import type { Result } from '../../model/result';

/**
 * What somebody gave as a list: a file, or what stands at an address.
 *
 * Shape: `text` is `bytes` read as UTF-8; `name` is the file's without its ending, or the address's host and path; `date` is an ISO time: the file's, or now.
 */
export type ListSource = { bytes: Uint8Array; text: string; name: string; date: string; address: string | null };

/** What a conversion may use: some registers are many documents. `now` is milliseconds since 1970. */
export type ListWorld = { net: Net; now: number };

/** What a conversion gives. It is read once more by the rules of our own format before it is used. */
export type Converted = Result<Omit<Imported, 'form'>, ListProblem>;

/** One form in which lists come. A new form is one file with one of these, and one row in the table. */
export type ListKind = {
  form: ListForm;
  spec?: string;
  recognises(source: ListSource): boolean;
  convert(source: ListSource, world: ListWorld): Promise<Converted>;
};
