/** The list of a region. */
export const listHref = (regionId: string) =>
  `/connections?region=${encodeURIComponent(regionId)}` as const

/** The page of one connection. */
export const connectionHref = (regionId: string, connectionId: string) =>
  `/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(connectionId)}` as const
