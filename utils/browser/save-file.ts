const KEPT = 60_000; // milliseconds, in which the browser has begun to write it

/** Gives the reader a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** Gives the reader a file of JSON. */
export const saveJson = (text: string, name: string): void => saveFile(new Blob([text], { type: 'application/json' }), name);
