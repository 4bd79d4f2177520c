/** The clauses whose count is not zero, as one sentence: "1 är verifierat, 5 behöver du titta närmare på och 1 kontrolleras." `""` for none. */
export function listed(clauses: readonly (readonly [count: number, clause: string])[], and: string): string {
  const said = clauses.filter(([count]) => count > 0).map(([, clause]) => clause);
  const last = said.pop();
  if (last === undefined) return '';
  return said.length === 0 ? `${last}.` : `${said.join(', ')} ${and} ${last}.`;
}
