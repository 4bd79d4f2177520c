import type { Draw } from '../model/picture';

/** The longest side of what is looked at for a code, in points. */
const LONGEST_SIDE = 1600;

/** The browser's own decoder, into memory that nobody sees. Where the picture can be seen through it is white, as paper is. */
export const draw: Draw = async (file, type) => {
  try {
    const bitmap = await createImageBitmap(new Blob([file], { type }));
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } catch {
    return null;
  }
};
