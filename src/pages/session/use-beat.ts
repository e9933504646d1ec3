import { useEffect, useState } from 'preact/hooks';

/** A number that rises every so many milliseconds; null: it rests. */
export function useBeat(every: number | null): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (every === null) return;
    const timer = setInterval(() => setBeat(n => n + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return beat;
}
