/** Hosts of short addresses: each hides another, which only the host's owner knows. */
export const shorteners: readonly string[] = ['lnkd.in', 't.co', 'bit.ly', 'tinyurl.com', 'cutt.ly', 'rb.gy', 'goo.gl', 'ow.ly'];
