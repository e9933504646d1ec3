/** A past lead that nobody can date: it has no `received_at`, no lead came before it, and no time was given. */
export class TimelessLead extends Error {
  override readonly name = 'TimelessLead';
  readonly leadId: string;

  constructor(leadId: string) {
    super(`The lead ${leadId} has no readable received_at, and none came before it. Give the time with --at.`);
    this.leadId = leadId;
  }
}
