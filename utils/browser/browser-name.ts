/** "Firefox 142", "Chromium 156", "Edge 156", from what a browser says of itself; null where it is another. */
export function browserName(userAgent: string): string | null {
  for (const [name, pattern] of NAMES) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return null;
}

const NAMES = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Chromium', /Chrome\/(\d+)/],
] as const;
