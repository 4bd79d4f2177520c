import { idOf } from '../../model/claims';
import type { Credential } from '../../model/credential';

/**
 * Is it the list of that address? An issuer has many lists, all well signed: another one in its place says nothing about this credential. The list need
 * not name itself. One that names another host has moved, and its own name is the last part of its path; on the same host the whole address counts.
 *
 * Source: https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential (`id`)
 */
export function isListAt({ claims }: Credential, url: string): boolean {
  const id = idOf(claims);
  if (id === null || !/^https?:/i.test(id)) return true;
  if (!URL.canParse(id) || !URL.canParse(url)) return false;
  const [named, asked] = [new URL(id), new URL(url)];
  if (named.search !== asked.search) return false;
  return named.host === asked.host ? named.pathname === asked.pathname : lastPart(named) === lastPart(asked);
}

const lastPart = ({ pathname }: URL): string => pathname.replace(/\/+$/, '').replace(/^.*\//, '');
