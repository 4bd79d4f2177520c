import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isObject } from '../model/json';
import { type PolicyFault, type PolicyPart, policyParts } from '../model/policy';
import { type Policy, siteRules } from '../model/settings';
import { siteOf } from '../model/site-rule';
import { providers } from '../providers/table';
import { changesOf, type Follow, stored, together, watch } from './storage';

const language = v.picklist(['sv', 'en']);
const rule = v.picklist(siteRules);
const onOrOff = v.picklist(['on', 'off']);
const MOST_ENTRIES = 5000; // sites or services

/** What the organisation sets, and what of it could not be read. */
export type ReadPolicy = { policy: Policy; faults: PolicyFault[] };

const KEY = 'policy';
const PATIENCE = 300; // milliseconds

/**
 * What the organisation sets by policy; nothing where there is none (Firefox refuses the question then). What is wrong in it is told, and the rest counts.
 * A browser may take seconds to read its policies, and does not answer until then: what it said last in this session holds meanwhile, and `policyChanges` tells what comes.
 */
export function readPolicy(): Promise<ReadPolicy> {
  known ??= begin();
  return known;
}
let known: Promise<ReadPolicy> | null = null;

function begin(): Promise<ReadPolicy> {
  const asked = ask();
  void asked.then(async (read) => {
    known = Promise.resolve(read);
    if (JSON.stringify(read) !== JSON.stringify(await remembered())) await browser.storage.session.set({ [KEY]: read });
  });
  return Promise.race([asked, new Promise<ReadPolicy>((resolve) => setTimeout(() => resolve(remembered()), PATIENCE))]);
}

/** What it said last in this session. Only our own pages and the background write there. */
const remembered = async (): Promise<ReadPolicy> => ((await stored('session', KEY)) as ReadPolicy | undefined) ?? policyFrom({});

const setAnew: Follow = (changed) =>
  changesOf('managed')(() => {
    known = null;
    changed();
  });

/** The changes of what the organisation sets, and of what the browser is known to have said of it. */
export const policyChanges: Follow = together(changesOf('session', KEY), setAnew);

/** Calls back with it now and after every change. Gives the function that ends it. */
export const watchPolicy = (seen: (read: ReadPolicy) => void): (() => void) => watch(policyChanges, readPolicy, seen);

/** The same, asked of the browser now and waited for however long it takes: for what is written down and stays. */
export const askPolicy = async (): Promise<Policy> => (await ask()).policy;

const ask = async (): Promise<ReadPolicy> =>
  policyFrom(await browser.storage.managed.get([...policyParts]).catch((): Record<string, unknown> => ({})));

function policyFrom(values: Record<string, unknown>): ReadPolicy {
  const spoken = one('language', language, values.language);
  const others = one('elsewhere', rule, values.elsewhere);
  const sites = many('rules', rule, siteNamed, values.rules);
  const hiding = one('hidePeople', v.boolean(), values.hidePeople);
  const collecting = one('collections', onOrOff, values.collections);
  const services = many('providers', onOrOff, serviceNamed, values.providers);
  const policy = {
    ...(spoken.value !== undefined && { language: spoken.value }),
    ...(others.value !== undefined && { elsewhere: others.value }),
    ...(hiding.value !== undefined && { hidePeople: hiding.value }),
    ...(collecting.value !== undefined && { collections: collecting.value }),
    rules: sites.value,
    providers: services.value,
  };
  return { policy, faults: [spoken, others, hiding, collecting, sites, services].flatMap(({ faults }) => faults) };
}

/** What could be read of a part, and what could not. */
type Part<Value> = { value: Value; faults: PolicyFault[] };

function one<Value>(part: PolicyPart, shape: v.GenericSchema<unknown, Value>, value: unknown): Part<Value | undefined> {
  if (value === undefined) return { value, faults: [] };
  const parsed = v.safeParse(shape, value);
  return parsed.success ? { value: parsed.output, faults: [] } : { value: undefined, faults: [{ part }] };
}

function many<Value>(
  part: PolicyPart,
  shape: v.GenericSchema<unknown, Value>,
  nameOf: (entry: string) => string,
  value: unknown,
): Part<Record<string, Value>> {
  if (value === undefined) return { value: {}, faults: [] };
  if (!isObject(value) || Object.keys(value).length > MOST_ENTRIES) return { value: {}, faults: [{ part }] };
  const read = Object.entries(value).map(([entry, choice]) => ({ entry, name: nameOf(entry), choice: v.safeParse(shape, choice) }));
  return {
    value: Object.fromEntries(read.flatMap(({ name, choice }) => (name !== '' && choice.success ? [[name, choice.output]] : []))),
    faults: read.flatMap(({ entry, name, choice }) => (name !== '' && choice.success ? [] : [{ part, entry }])),
  };
}

/** A service that can be asked, by its id; `""` where none has it. */
const serviceNamed = (id: string): string => (providers.some((one) => one.id === id && one.asked !== undefined) ? id : '');

/** The site that is meant by a host, as people write it; `""` where it is none. */
function siteNamed(host: string): string {
  const url = URL.parse(`https://${host.trim()}/`);
  return url !== null && url.pathname === '/' && url.username === '' && url.port === '' ? siteOf(url.hostname) : '';
}
