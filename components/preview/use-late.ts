import { useEffect, useState } from 'preact/hooks';

const LATE = 500; // milliseconds

/** Has this been so for more than half a second? What is over before that is not spoken of. */
export function useLate(is: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!is) return undefined;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [is]);
  return is && isLate;
}
