import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { TrustedIssuer } from '@/utils/model/trust-list';
import { PlainButton } from './PlainButton';

export type IssuerTableProps = {
  words: OptionsWords['lists'];
  issuers: readonly TrustedIssuer[];
  edited: TrustedIssuer | undefined;
  onEdit: (issuer: TrustedIssuer) => void;
  onRemove: (issuer: TrustedIssuer) => void;
};

/** A list's issuers: the name we show, the id we compare, and why somebody trusts it. */
export function IssuerTable({ words, issuers, edited, onEdit, onRemove }: IssuerTableProps) {
  return (
    <table class="tbl cardish">
      <caption class="hidden-text">{words.editor.issuers}</caption>
      <thead>
        <tr>
          <th scope="col">{words.issuer.name}</th>
          <th scope="col">{words.issuer.why}</th>
          <th scope="col">
            <span class="hidden-text">{words.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {issuers.map((issuer, index) => (
          <tr key={`${index} ${issuer.id}`}>
            <th scope="row" class="name">
              <span dir="auto">{neutralise(issuer.name)}</span>
              {issuer.country !== undefined && <span class="muted"> {issuer.country}</span>}
              <span class="under mono">{issuer.id}</span>
            </th>
            <td dir="auto">{neutralise(issuer.note ?? '')}</td>
            <td class="actions">
              <PlainButton text={words.edit} name={words.editList(issuer.name)} expanded={issuer === edited} onClick={() => onEdit(issuer)} />
              <PlainButton text={words.remove} name={words.removeNamed(issuer.name)} onClick={() => onRemove(issuer)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
