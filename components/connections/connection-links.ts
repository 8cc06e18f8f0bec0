/** The list of a region. */
export const listHref = (regionId: string) =>
  `/connections?region=${encodeURIComponent(regionId)}` as const

/** The page of one connection. */
export const connectionHref = (regionId: string, connectionId: string) =>
  `/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(connectionId)}` as const

/** The form, filled from a share link's fragment. */
export const formHref = (fragment: string) => `/connections/new#${fragment}` as const

/** The form with nothing but the region chosen. */
export const newConnectionHref = (regionId: string) =>
  formHref(regionId === '' ? '' : `RegionId=${encodeURIComponent(regionId)}`)
