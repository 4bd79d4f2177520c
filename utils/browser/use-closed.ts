import { useEffect, useState } from 'preact/hooks';
import { mayCollect } from '../model/policy';
import { watchPolicy } from './policy';

/** Does the organisation let nothing be kept in cases? The page only says so: what may be written is asked again when it is (`collections.ts`). */
export function useClosed(): boolean {
  const [isClosed, setClosed] = useState(false);
  useEffect(() => watchPolicy(({ policy }) => setClosed(!mayCollect(policy))), []);
  return isClosed;
}
