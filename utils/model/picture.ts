/** A picture as its points: four bytes each (red, green, blue, opacity), row by row from the top. */
export type Picture = { width: number; height: number; data: Uint8ClampedArray };

/**
 * Turns the file of a picture into points; what is larger than a code needs comes smaller. Each browser has its own, the command line another.
 *
 * Fails: null for a file that it cannot read; never throws. How large it will be is asked before (`encoding/picture-size.ts`).
 */
export type Draw = (file: Uint8Array<ArrayBuffer>, type: string) => Promise<Picture | null>;
