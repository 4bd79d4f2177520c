import type { Summary } from './examination';
import type { Meaning } from './meaning';

/** The page that a credential was gathered from: its host and its title, and nothing more of its address. */
export type Source = { host: string; title: string };

/**
 * One credential that somebody chose to keep in a case.
 *
 * Shape: `id` is unique among all cases; `fingerprint` is the SHA-256 of its text and part, the same wherever it is found. `added` is milliseconds since 1970.
 *        `summary` and `meaning` are as they were then; its evidence lies apart, and with it both are made again when they are shown.
 */
export type Collected = { id: string; fingerprint: string; summary: Summary; meaning: Meaning; source: Source; added: number };

/** Where in what was pasted a wish stood. */
export const wantedParts = ['line', 'skills', 'qualifications', 'education', 'experience', 'outcome'] as const;
export type WantedPart = (typeof wantedParts)[number];

/**
 * One thing that is wanted. `concept` is its address in a vocabulary, null where it is only words. `months` of experience are told and never compared: no
 * credential proves them.
 */
export type Wanted = { text: string; concept: string | null; part: WantedPart; months?: number };

/** What a target was read from. */
export type TargetKind = 'list' | 'advert' | 'qualification';

/** What is laid beside a case. `left` counts what was beyond the limit and is not compared. `takenBack` are matches that a person has taken back, by their keys. */
export type Target = { title: string; kind: TargetKind; wanted: Wanted[]; left: number; takenBack: string[] };

/** One person's case, under a name that the reader gave it. */
export type Case = { id: string; name: string; created: number; items: Collected[]; target: Target | null };

/** All cases, in `storage.local` under `collections`. Never written from a private window. */
export type Collections = { version: 1; cases: Case[] };
