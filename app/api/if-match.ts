/** The version that a change is made from: the entity tag in If-Match, or the version as the body names it. */
export const versionIn = (request: Request): string | undefined =>
  request.headers
    .get('if-match')
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
