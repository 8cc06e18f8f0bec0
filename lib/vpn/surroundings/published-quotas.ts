/**
 * What a VPN gateway may hold, as "VPN Gateway limits" said in 2021. Both numbers can be raised on
 * request, and today's are not published: nothing is refused because of them.
 */
export const publishedQuotas = { connections: 10, policyRoutes: 20 } as const
