import { useEffect, useState } from 'preact/hooks';
import { useSurroundings } from './use-session.ts';

/** The service's time, in epoch milliseconds; moves on each second. */
export function useNow(): number {
  const { ahead } = useSurroundings();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
}
