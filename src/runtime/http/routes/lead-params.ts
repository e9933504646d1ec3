export interface LeadParams {
  readonly id: string;
}

export const leadParams = {
  type: 'object',
  properties: { id: { type: 'string', description: 'The id of the lead, percent-encoded' } },
  required: ['id'],
};
