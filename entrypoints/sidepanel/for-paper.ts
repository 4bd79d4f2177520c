/** An SVG file as a PNG file, twice as large so that it is sharp on paper. */
export async function asPng(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const scale = Math.min(2, LONGEST / picture.height);
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

const LONGEST = 16_000; // pixels: browsers draw no longer canvas

/** The colours of our tokens, as they are in light: a picture is for paper. */
export function lightInk(): (token: string) => string {
  const probe = document.createElement('i');
  probe.style.colorScheme = 'light';
  const colours = new Map<string, string>();
  return (token) => {
    const known = colours.get(token);
    if (known !== undefined) return known;
    document.body.append(probe);
    probe.style.color = `var(--${token})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    colours.set(token, color);
    return color;
  };
}
