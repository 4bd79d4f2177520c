/*
 * What runs in a page on the reader's click, and reads what stands there: nothing is asked of any server, and nothing is changed. Each function is sent to the
 * page as its own text, so that nothing outside of it exists there.
 */

/** What the reader has marked in this frame. */
export const markedText = (): string => String(getSelection() ?? '');

/** Is it something else than a page of HTML that the browser shows: a PDF? */
export const kindOfPage = (): string => document.contentType;

/** The picture with this address as a `data:` address, no longer than may be handed on; null where there is none, or where its server does not let others read it. */
export function pictureAt(address: string): string | null {
  const longest = 480 * 1024;
  const largest = 1200;
  const image = [...document.images].find(({ currentSrc, src }) => currentSrc === address || src === address);
  if (image === undefined || image.naturalWidth === 0) return null;
  const scale = Math.min(1, largest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  try {
    return ['image/png', 'image/jpeg'].map((type) => canvas.toDataURL(type, 0.85)).find((drawn) => drawn.length <= longest) ?? null;
  } catch {
    return null;
  }
}

/** The canvases and inline drawings of the page that may show a code, as `data:` addresses: nearly square, and not small. The first six. */
export async function drawnCodes(): Promise<string[]> {
  const [longest, side, smallest, most] = [480 * 1024, 600, 64, 6];
  const mayBeCode = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) >= smallest && Math.max(width, height) <= Math.min(width, height) * 1.5;
  };
  /** An inline drawing as an image of its own; null where it is too long. */
  const imageOf = async (drawing: SVGSVGElement): Promise<HTMLImageElement | null> => {
    const { width, height } = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', `${side}`);
    copy.setAttribute('height', `${side}`);
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const written = encodeURIComponent(new XMLSerializer().serializeToString(copy));
    if (written.length > longest) return null;
    const image = new Image();
    image.src = `data:image/svg+xml,${written}`;
    await image.decode();
    return image;
  };
  const drawn = (source: HTMLCanvasElement | HTMLImageElement): string | null => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [side, side];
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, side, side);
    context.drawImage(source, 0, 0, side, side);
    const address = canvas.toDataURL('image/png');
    return address.length > longest ? null : address;
  };

  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLCanvasElement | SVGSVGElement>('canvas, svg')) {
    if (found.length >= most) break;
    if (!mayBeCode(element)) continue;
    try {
      const source = element instanceof HTMLCanvasElement ? element : await imageOf(element);
      const address = source === null ? null : drawn(source);
      if (address !== null) found.push(address);
    } catch {
      // A drawing that cannot be read is passed over.
    }
  }
  return found;
}
