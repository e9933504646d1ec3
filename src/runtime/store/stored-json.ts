/** A stored text that is no JSON any more. It names the place and never the text, which may be a person's. */
export class BrokenText extends Error {
  constructor(place: string) {
    super(`what is kept of ${place} is no JSON`);
    this.name = 'BrokenText';
  }
}

/** A column of JSON. Throws a `BrokenText` when somebody damaged it. */
export function storedJson<T>(text: string, place: string): T {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenText(place);
  }
}
