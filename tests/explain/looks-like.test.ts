import { expect, it } from 'vitest';
import { looksLike } from '@/utils/explain/looks-like';

it.each([
  ['no-code', '', 'picture'],
  ['other-code', '', 'other-code'],
  ['pdf-without', '%PDF-1.7', 'pdf'],
  ['web-page', '<!doctype html>', 'web-page'],
  ['nothing-here', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'session-token'],
  ['not-readable', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'session-token'],
  ['not-readable', ' {"name": "Sara"}', 'json'],
  ['nothing-here', '<?xml version="1.0"?><a/>', 'markup'],
  ['nothing-here', 'Jag är bra på att laga mat.', 'text'],
  ['nothing-here', '', 'text'],
])('what gave %s and begins %j looks like %s', (code, text, looks) => {
  expect(looksLike(code, text)).toBe(looks);
});
