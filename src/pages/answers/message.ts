/** A message on its way out, without its address. */
export interface Message {
  readonly n: number;
  readonly channel: string;
  readonly to: string;
  readonly kind: string;
  readonly lead_id: string | null;
  readonly state: 'pending' | 'sent' | 'dead';
  readonly says: string | null;
  readonly attempts: number;
  readonly created_at: string;
  readonly sent_at: string | null;
  readonly last_error: string | null;
}
