/** Stands before the address of a badge's key, so that it is looked up as one, and nothing else ever is. */
const PREFIX = 'open-badge-key:';

/** The name under which a badge's key is asked for: its address, marked. */
export const methodOfKey = (address: string): string => `${PREFIX}${address}`;

/** The address of a badge's key; null for the name of any other key. */
export const badgeKeyAddress = (method: string): string | null => (method.startsWith(PREFIX) ? method.slice(PREFIX.length) : null);
