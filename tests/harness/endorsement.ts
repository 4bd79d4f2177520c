import type { JsonObject } from '@/utils/model/json';
import { CREDENTIALS_V2, OPEN_BADGES_V3_0_3 } from './contexts.ts';

/** An Open Badges 3.0 endorsement of something, unsigned. https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential */
export const endorsement = (asked: { id: string; issuer: { id: string; name: string }; of: string; comment?: string }): JsonObject => ({
  '@context': [CREDENTIALS_V2, OPEN_BADGES_V3_0_3],
  id: asked.id,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: asked.issuer.id, type: ['Profile'], name: asked.issuer.name },
  name: 'Rekommendation',
  validFrom: '2026-01-15T09:00:00Z',
  credentialSubject: { id: asked.of, type: ['EndorsementSubject'], endorsementComment: asked.comment ?? 'Ja' },
});
