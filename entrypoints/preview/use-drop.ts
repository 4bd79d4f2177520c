import { useEffect, useRef } from 'preact/hooks';

/** Whatever is dropped anywhere on the page is taken: a file first, else a text. Nothing dropped here leads away from the page. */
export function useDrop(onFile: (file: File) => void, onText: (text: string) => void): void {
  const take = useRef({ onFile, onText });
  take.current = { onFile, onText };
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file !== undefined) take.current.onFile(file);
      else if (text !== '') take.current.onText(text);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}
