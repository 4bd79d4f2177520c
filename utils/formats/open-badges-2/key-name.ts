/** Stands before the address of a badge's key, so that it is looked up as one, and nothing else ever is. */
const PREFIX = 'open-badge-key:';

/** The name under which a badge's key is asked for: its address, marked. */
export const methodOfKey = (address: string): string => `${PREFIX}${address}`;

/** Is it the name of a badge's key? */
export const isBadgeKey = (method: string): boolean => method.startsWith(PREFIX);

/** The address of a badge's key, by its name. */
export const badgeKeyAddress = (method: string): string => method.slice(PREFIX.length);
