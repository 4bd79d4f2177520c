import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import { providers } from '@/utils/providers/table';

const text = readFileSync('docs/organisation.md', 'utf8');
const managed: Schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
const keys = Object.keys(managed.properties ?? {});

/** The table's rows, by their key. */
const rows = new Map([...text.matchAll(/^\| `(\w+)` \|(.*)$/gm)].map(([, key = '', row = '']) => [key, row]));

/** Every example, and the policy in it: what stands below the browser's own names. */
const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, example = '']) => JSON.parse(example) as Json);
const policies = examples.flatMap(policyIn);

function policyIn(example: Json): JsonObject[] {
  if (!isObject(example) || 'issuers' in example) return [];
  if (keys.some((key) => key in example)) return [example];
  return Object.values(example).flatMap(policyIn);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

describe('the document for organisations', () => {
  it('tells of every key that the browser hands on, and of no other', () => {
    expect([...rows.keys()].toSorted()).toEqual(keys.toSorted());
  });

  it('names every service that can be asked, by its id', () => {
    const ids = [...(rows.get('providers') ?? '').matchAll(/`([\w-]+)`/g)].map(([, id = '']) => id);
    expect(ids.toSorted()).toEqual(providers.flatMap(({ id, asked }) => (asked === undefined ? [] : [id])).toSorted());
  });

  it('has examples for Chromium, Firefox and a native manifest, and one with every key but the lists', () => {
    expect(policies).toHaveLength(4);
    expect(Object.keys(policies[0] ?? {}).toSorted()).toEqual(keys.filter((key) => key !== 'trustLists').toSorted());
  });

  it.each(policies)('has an example (%#) that the browser’s schema lets through and in which nothing is wrong', async (policy) => {
    expect(new Validator(managed, '7').validate(policy).errors).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(policy)));
    await fakeBrowser.storage.managed.set(policy);
    const { readPolicy } = await import('@/utils/browser/policy');
    const { readManagedTrustLists } = await import('@/utils/browser/trust-lists');
    expect((await readPolicy()).faults).toEqual([]);
    expect(await readManagedTrustLists()).toMatchObject({ faults: [], skipped: 0, unreadable: 0, lists: { length: 'trustLists' in policy ? 1 : 0 } });
  });
});
