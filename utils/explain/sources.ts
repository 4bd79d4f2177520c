import { isKeyInId } from '../model/did-method';
import type { Evidence } from '../model/evidence';
import { isOfBytes, type Request } from '../model/net';
import type { Check, Outcome } from '../model/outcome';
import type { Language } from '../model/settings';
import { type Answer, hostOf } from './answers';
import { dateInWords, momentInWords } from './dates';
import { isolated } from './isolated';
import { neutralise } from './neutralise';
import type { ShownSummary } from './shown';
import { words } from './words';

/** Where an answer was read, and when: "Hämtad från norrviken-yh.example i dag 14.32". `""` where it was not read anywhere. */
export function sourceOf({ check, outcome }: Answer, summary: ShownSummary, evidence: Evidence | null, language: Language, now: number): string {
  const { source } = words[language].detail;
  if (outcome.kind === 'unknown') return 'url' in outcome ? source.noSign : '';
  if (summary.outcomes.proof.code === 'hosted-at-issuer' && FROM_HOST.includes(check)) return hostSource(evidence, language, now);
  switch (check) {
    case 'proof':
      return summary.proof === null ? '' : source.proof(neutralise(summary.proof));
    case 'binding':
      return outcome.kind === 'passed' ? keySource(summary, evidence, language, now) : '';
    case 'issuer':
      return listSource(summary, language);
    case 'status':
      return statusSource(outcome, language, now);
    case 'period':
      return outcome.code === 'clock-may-be-wrong' ? '' : source.credential;
    default:
      return '';
  }
}

/** The addresses that were asked, by host, in the order in which they were asked. One that answered once and served twice stands there once. */
export function requestsByHost(evidence: Evidence): { host: string; requests: Request[] }[] {
  const requests = evidence.requests.filter((one, index, all) => all.findIndex(({ url, at }) => url === one.url && at === one.at) === index);
  const hosts = [...new Set(requests.map(({ url }) => hostOf(url) ?? ''))];
  return hosts.map((host) => ({ host, requests: requests.filter(({ url }) => (hostOf(url) ?? '') === host) }));
}

/** What the server of a hosted credential answers, it answers all at once. */
const FROM_HOST: readonly Check[] = ['proof', 'binding', 'status'];

function hostSource(evidence: Evidence | null, language: Language, now: number): string {
  const asked = evidence?.requests.find((request) => !isOfBytes(request));
  const host = hostOf(asked?.url);
  return asked === undefined || host === null ? '' : words[language].detail.source.keyFetched(host, momentInWords(asked.at, now, language));
}

function keySource({ issuer }: ShownSummary, evidence: Evidence | null, language: Language, now: number): string {
  const { source } = words[language].detail;
  const keys = Object.values(evidence?.keys ?? {}).flatMap((result) => (result.ok ? [result.value] : []));
  if (keys.length > 0 && keys.every(({ method }) => isKeyInId(method))) return source.keyInId;
  const host = issuer.domain?.split('/')[0] ?? '';
  const asked = evidence?.requests.find((request) => request.answer.ok && !isOfBytes(request) && hostOf(request.url) === host);
  return asked === undefined ? '' : source.keyFetched(host, momentInWords(asked.at, now, language));
}

function listSource({ issuer }: ShownSummary, language: Language): string {
  const copies = issuer.listed.map(({ publisher, updated, fetched }) =>
    words[language].detail.source.list(isolated(neutralise(publisher)), dateInWords(updated, language), dateInWords(fetched ?? null, language)),
  );
  return [...new Set(copies)].join('. ');
}

/** The list's own time: a key or a schema may have been fetched long after a list that was kept. */
function statusSource(outcome: Outcome, language: Language, now: number): string {
  const { source } = words[language].detail;
  if (outcome.code === 'no-status-entry' || outcome.code === 'status-may-be-withheld') return source.credential;
  const list = 'list' in outcome ? outcome.list : undefined;
  const host = hostOf(list?.url);
  return list === undefined || host === null ? '' : source.statusRead(host, momentInWords(list.at, now, language));
}
