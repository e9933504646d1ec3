/** `POST /v1/reps/:id/reassign`. */
export interface RuntimeReassignment {
  readonly rep: string;
  readonly dry_run: boolean;
  readonly leads: readonly {
    readonly lead_id: string;
    readonly from: string;
    readonly to: { readonly owner: string; readonly team: string | null } | { readonly queue: string | null };
    readonly rule: string | null;
    readonly reason: string;
  }[];
  /** There are more than one request takes on: ask again. */
  readonly more: boolean;
}
